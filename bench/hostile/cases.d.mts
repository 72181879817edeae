/** What is to come of a hostile input. */
export interface Expected {
  /** The exit code; by default 0. Absent though named: 0 or 3. */
  readonly code?: number | undefined
  /** What the command must say. */
  readonly says?: RegExp | undefined
}

/** One hostile input. */
export interface Hostile {
  readonly name: string
  /** For one that is a file among others: its name, and what is in it for a size. */
  readonly file?: string
  readonly content?: (size: number) => string | Buffer | Iterable<Buffer | string>
  /** In full, and for a test. */
  readonly sizes?: readonly [number, number]
  readonly flags?: readonly string[]
  readonly expect?: Expected
}

export const cases: readonly Hostile[]
