const BASE = 0x01000193

/** Hashes of any stretch of a list of words in constant time (Rabin–Karp over words). Equal stretches have equal hashes. */
export class WordHashes {
  readonly #prefix: Int32Array
  readonly #power: Int32Array

  /** @param hashes of the words, one by one */
  constructor(hashes: Int32Array) {
    this.#prefix = new Int32Array(hashes.length + 1)
    this.#power = new Int32Array(hashes.length + 1).fill(1)
    for (let i = 0; i < hashes.length; i++) {
      this.#prefix[i + 1] = Math.imul(this.#prefix[i]!, BASE) + hashes[i]!
      this.#power[i + 1] = Math.imul(this.#power[i]!, BASE)
    }
  }

  /** The hash of the words from `start` up to, not including, `end`. */
  of(start: number, end: number): number {
    return (this.#prefix[end]! - Math.imul(this.#prefix[start]!, this.#power[end - start]!)) | 0
  }
}
