import { fold } from '../../text/fold.ts'
import { hashWord } from '../../text/hash-word.ts'
import { scanWords } from './scan-words.ts'

const SLOTS = 0x4000
const NONE: ReadonlySet<number> = new Set()

/**
 * Tells in one quick pass that none of some words stands in a text, for most texts hold none. Words are told apart by
 * the hashes of what they fold to: it may take a word for another one, and never misses one.
 */
export class WordSieve {
  readonly #hashes = new Set<number>()
  readonly #slots = new Uint8Array(SLOTS)

  /** @param entries of which the first words are looked for */
  constructor(entries: readonly string[]) {
    for (const entry of entries)
      scanWords(entry, (start, end) => {
        const hash = hashWord(fold(entry.slice(start, end)))
        this.#hashes.add(hash)
        this.#slots[hash & (SLOTS - 1)] = 1
        return true
      })
  }

  /** Where in the text one of the words may begin. */
  find(text: string): ReadonlySet<number> {
    let found: Set<number> | undefined
    if (this.#hashes.size === 0) return NONE
    scanWords(text, (start, _, hash) => {
      if (this.#has(hash)) found = (found ?? new Set()).add(start)
      return false
    })
    return found ?? NONE
  }

  /** Whether the first word of the text may be one of them. */
  mayOpen(text: string): boolean {
    let isOpener = false
    scanWords(text, (_, __, hash) => {
      isOpener = this.#has(hash)
      return true
    })
    return isOpener
  }

  /** What is folded as a whole word may be any. */
  #has(hash: number): boolean {
    return hash === 0 || (this.#slots[hash & (SLOTS - 1)] === 1 && this.#hashes.has(hash))
  }
}
