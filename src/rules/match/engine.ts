/** A pattern ready to be asked. */
export interface SearchPattern {
  /** Whether it matches the whole text. */
  readonly testExact: (text: string) => boolean
  /** Where it matches in a text: UTF-16 offsets, in order, never overlapping. */
  readonly findAll: (text: string) => readonly { readonly start: number; readonly end: number }[]
}

/**
 * Compiles a pattern in RE2 syntax.
 *
 * @param ignoreCase the pattern says so itself (`(?i:…)`); said again for an engine that has no such notation
 * @throws Error when the pattern is not right
 */
export type Engine = (source: string, ignoreCase: boolean) => SearchPattern
