const BASE = 0x01000193
/** Powers of the base for texts of the usual length. */
const POWERS = powersUpTo(4096)

/** Hashes of any stretch of a list of words in constant time (Rabin–Karp over words). Equal stretches have equal hashes. */
export class WordHashes {
  readonly #prefix: readonly number[]
  readonly #powers: Int32Array

  /** @param hashes of the words, one by one */
  constructor(hashes: readonly number[]) {
    const prefix = [0]
    for (let i = 0; i < hashes.length; i++)
      prefix.push((Math.imul(prefix[i]!, BASE) + hashes[i]!) | 0)
    this.#prefix = prefix
    this.#powers = hashes.length < POWERS.length ? POWERS : powersUpTo(hashes.length)
  }

  /** The hash of the words from `start` up to, not including, `end`. */
  of(start: number, end: number): number {
    return (this.#prefix[end]! - Math.imul(this.#prefix[start]!, this.#powers[end - start]!)) | 0
  }
}

function powersUpTo(exponent: number): Int32Array {
  const powers = new Int32Array(exponent + 1).fill(1)
  for (let i = 1; i <= exponent; i++) powers[i] = Math.imul(powers[i - 1]!, BASE)
  return powers
}
