import { fold } from '../../text/fold.ts'
import { hashWord } from '../../text/hash-word.ts'
import type { Words } from '../kind.ts'
import { scanWords } from './scan-words.ts'

/** A word of a text, its UTF-16 offsets and its hash as scanned. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly hash: number
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
  readonly words: readonly Word[]
  /** What the words fold to. */
  readonly folded: readonly string[]
}

const NONE: readonly Entry[] = []
const GAP = /^[\s\p{P}]{0,3}$/u

/** The words of a text. */
export function wordsIn(text: string): Word[] {
  const { count, starts, ends, hashes } = scanWords(text)
  const words: Word[] = []
  for (let i = 0; i < count; i++) words.push({ start: starts[i]!, end: ends[i]!, hash: hashes[i]! })
  return words
}

/**
 * Entries of one word or several, found by their first word: how many there are makes no difference to how long a
 * search takes.
 */
export class WordIndex {
  /** Hash of the first folded word → entries as printed. */
  readonly #byFirst = new Map<number, string[]>()
  /** The same with their words, the longest first: for those that were met, since many never are. */
  readonly #met = new Map<number, readonly Entry[]>()

  constructor({ texts, hashes }: Pick<Words, 'texts' | 'hashes'>) {
    for (const [index, entry] of texts.entries()) {
      const hash = hashes[index]!
      const known = this.#byFirst.get(hash)
      if (known) known.push(entry)
      else if (hash !== 0) this.#byFirst.set(hash, [entry])
    }
  }

  /** The entries that begin with this word of the text, the longest first. */
  at(text: string, words: readonly Word[], index: number): Hit[] {
    const first = words[index]
    if (!first) return []
    const hits: Hit[] = []
    for (const wanted of this.#entriesOf(hashOf(text, first))) {
      const { entry } = wanted
      const last = words[index + wanted.words.length - 1]
      if (last !== undefined && stands(wanted, text, words, index))
        hits.push({ entry, start: first.start, end: endOf(entry, text, last.end) })
    }
    return hits
  }

  #entriesOf(hash: number): readonly Entry[] {
    const printed = this.#byFirst.get(hash)
    if (!printed) return NONE
    const met = this.#met.get(hash) ?? printed.map(toEntry).toSorted(longestFirst)
    this.#met.set(hash, met)
    return met
  }
}

function toEntry(entry: string): Entry {
  const words = wordsIn(entry)
  return { entry, words, folded: words.map((word) => foldWord(entry, word)) }
}

function foldWord(text: string, { start, end }: Word): string {
  return fold(text.slice(start, end))
}

/** The hash of what a word folds to. */
function hashOf(text: string, word: Word): number {
  return word.hash || hashWord(foldWord(text, word))
}

/** With the stop of an abbreviation: `Fot.` */
function endOf(entry: string, text: string, end: number): number {
  return entry.endsWith('.') && text.charAt(end) === '.' ? end + 1 : end
}

/** Whether these words stand in the text from the word at `index` on. */
function stands(wanted: Entry, text: string, words: readonly Word[], index: number): boolean {
  return wanted.folded.every((folded, i) => {
    const word = words[index + i]!
    const { hash } = wanted.words[i]!
    if (word.hash !== 0 && hash !== 0 && word.hash !== hash) return false
    if (i > 0 && !GAP.test(text.slice(words[index + i - 1]!.end, word.start))) return false
    return foldWord(text, word) === folded
  })
}

const longestFirst = (a: Entry, b: Entry) => b.words.length - a.words.length
