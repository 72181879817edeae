const BASE = 0x01000193

/** The powers of the base that texts so far have needed: the same numbers whatever was read. */
let powers = new Int32Array([1])

/** Hashes of any stretch of a list of words in constant time (Rabin–Karp over words). Equal stretches have equal hashes. */
export class WordHashes {
  readonly #prefix: Int32Array

  /** @param hashes of the words, one by one */
  constructor(hashes: Int32Array) {
    this.#prefix = new Int32Array(hashes.length + 1)
    for (let i = 0; i < hashes.length; i++)
      this.#prefix[i + 1] = Math.imul(this.#prefix[i]!, BASE) + hashes[i]!
    if (powers.length <= hashes.length) powers = powersUpTo(hashes.length * 2)
  }

  /** The hash of the words from `start` up to, not including, `end`. */
  of(start: number, end: number): number {
    return (this.#prefix[end]! - Math.imul(this.#prefix[start]!, powers[end - start]!)) | 0
  }
}

function powersUpTo(exponent: number): Int32Array<ArrayBuffer> {
  const list = new Int32Array(exponent + 1).fill(1)
  for (let i = 1; i <= exponent; i++) list[i] = Math.imul(list[i - 1]!, BASE)
  return list
}
