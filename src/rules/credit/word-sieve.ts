import type { Words } from '../kind.ts'
import { scanWords, type ScannedWords } from './scan-words.ts'

const SLOTS = 0x4000
const NONE: ReadonlySet<number> = new Set()

/**
 * Tells in one quick pass that none of some words stands in a text, for most texts hold none. Words are told apart by
 * the hashes of what they fold to: it may take a word for another one, and never misses one.
 */
export class WordSieve {
  readonly #hashes = new Set<number>()
  readonly #slots = new Uint8Array(SLOTS)

  /** @param words of which the first are looked for */
  constructor({ hashes }: Pick<Words, 'hashes'>) {
    for (const hash of hashes) {
      if (hash === 0) continue
      this.#hashes.add(hash)
      this.#slots[hash & (SLOTS - 1)] = 1
    }
  }

  /** Where in the text one of the words may begin. */
  find(text: string): ReadonlySet<number> {
    const words = scanWords(text)
    let found: Set<number> | undefined
    for (let i = 0; i < words.count; i++)
      if (this.#mayBe(words, i)) found = (found ?? new Set()).add(words.starts[i]!)
    return found ?? NONE
  }

  /** Whether the first word of the text may be one of them. */
  mayOpen(text: string): boolean {
    const words = scanWords(text, 1)
    return words.count > 0 && this.#mayBe(words, 0)
  }

  /** What is folded as a whole word may be any. */
  #mayBe({ hashes }: ScannedWords, index: number): boolean {
    const hash = hashes[index]!
    return hash === 0 || (this.#slots[hash & (SLOTS - 1)] === 1 && this.#hashes.has(hash))
  }
}
