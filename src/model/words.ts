/** The words of a folded text, in order; in scripts without spaces, its characters. */
export interface Words {
  /** How many there are. */
  readonly length: number
  readonly list: readonly string[]
  /** A 32-bit hash of each: equal words have equal hashes. */
  readonly hashes: readonly number[]
}
