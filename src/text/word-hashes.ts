const BASE = 0x01000193

const known = new WeakMap<readonly string[], Int32Array>()

/** 32-bit FNV-1a hashes of the words, found once for a list. */
export function hashWords(words: readonly string[]): Int32Array {
  let hashes = known.get(words)
  if (!hashes) {
    hashes = new Int32Array(words.length)
    for (let i = 0; i < words.length; i++) hashes[i] = hashWord(words[i]!)
    known.set(words, hashes)
  }
  return hashes
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), BASE)
  return hash
}

/** Hashes of any stretch of a list of words in constant time (Rabin–Karp over words). Equal stretches have equal hashes. */
export class WordHashes {
  readonly #prefix: Int32Array
  readonly #power: Int32Array

  constructor(words: readonly string[]) {
    this.#prefix = new Int32Array(words.length + 1)
    this.#power = new Int32Array(words.length + 1).fill(1)
    const hashes = hashWords(words)
    for (let i = 0; i < words.length; i++) {
      this.#prefix[i + 1] = Math.imul(this.#prefix[i]!, BASE) + hashes[i]!
      this.#power[i + 1] = Math.imul(this.#power[i]!, BASE)
    }
  }

  /** The hash of the words from `start` up to, not including, `end`. */
  of(start: number, end: number): number {
    return (this.#prefix[end]! - Math.imul(this.#prefix[start]!, this.#power[end - start]!)) | 0
  }
}
