import { fold } from '../../text/fold.ts'
import { scanWords } from './scan-words.ts'

/** A word of a text, its UTF-16 offsets. */
export interface Word {
  readonly start: number
  readonly end: number
}

/** An entry of the index found in a text. */
export interface Hit {
  /** As it was put in. */
  readonly entry: string
  readonly start: number
  readonly end: number
}

interface Entry {
  readonly entry: string
  /** Folded. */
  readonly words: readonly string[]
}

const GAP = /^[\s\p{P}]{0,3}$/u
const LETTER = /[\p{L}\p{N}]/u
const ASCII = /^[\u0021-\u007e]+$/
/** Letters that folding makes one. */
const ALIKE = [
  ['i', 'ı', 'İ', 'I'],
  ['ي', 'ى', 'ی'],
  ['ك', 'ک'],
]

/** The words of a text. */
export function wordsIn(text: string): Word[] {
  const { count, starts, ends } = scanWords(text)
  return Array.from({ length: count }, (_, i) => ({ start: starts[i]!, end: ends[i]! }))
}

/**
 * Entries of one word or several, found by their first word: how many there are makes no difference to how long a
 * search takes.
 */
export class WordIndex {
  /** First folded word → entries, the longest first. */
  readonly #byFirst = new Map<string, Entry[]>()
  /** What the first words begin with: most words of a text need not be folded. */
  readonly #starts = new Set<string>()

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const words = wordsIn(entry).map(({ start, end }) => fold(entry.slice(start, end)))
      const [first] = words
      if (first === undefined) continue
      const known = this.#byFirst.get(first)
      if (known) known.push({ entry, words })
      else this.#byFirst.set(first, [{ entry, words }])
      this.#addStart(entry)
    }
    for (const list of this.#byFirst.values()) list.sort(longestFirst)
  }

  /** Characters that a printing of the entry may begin with: either case, an accent typed apart. */
  #addStart(entry: string): void {
    const char = LETTER.exec(entry)?.[0] ?? ''
    if (this.#starts.has(char)) return
    const forms = [char, char.normalize('NFD').charAt(0), fold(char)]
    for (const group of ALIKE) if (group.includes(char)) forms.push(...group)
    for (const form of forms)
      for (const each of [form, form.toLowerCase(), form.toUpperCase()])
        this.#starts.add(each.charAt(0))
    this.#starts.add(char)
  }

  /** The entries that begin with this word of the text, the longest first. */
  at(text: string, words: readonly Word[], index: number): Hit[] {
    const first = words[index]
    if (!first || !this.#starts.has(text.charAt(first.start))) return []
    const token = text.slice(first.start, first.end)
    const key = ASCII.test(token) ? token.toLowerCase() : fold(token)
    return (this.#byFirst.get(key) ?? []).flatMap(({ entry, words: wanted }) => {
      const last = words[index + wanted.length - 1]
      const isHere = last !== undefined && follows(text, words, index, wanted)
      return isHere ? [{ entry, start: first.start, end: endOf(entry, text, last.end) }] : []
    })
  }
}

/** With the stop of an abbreviation: `Fot.` */
function endOf(entry: string, text: string, end: number): number {
  return entry.endsWith('.') && text.charAt(end) === '.' ? end + 1 : end
}

function follows(
  text: string,
  words: readonly Word[],
  index: number,
  wanted: readonly string[],
): boolean {
  for (let i = 1; i < wanted.length; i++) {
    const [before, word] = [words[index + i - 1]!, words[index + i]!]
    if (!GAP.test(text.slice(before.end, word.start))) return false
    if (fold(text.slice(word.start, word.end)) !== wanted[i]) return false
  }
  return true
}

const longestFirst = (a: Entry, b: Entry) => b.words.length - a.words.length
