/** What the exit code says. */
export const exitCodes = {
  done: 0,
  /** `--check` found something to clean, or `rules test` an example that fails. */
  found: 1,
  /** Wrong usage, wrong rules, nothing that could be read, or an output that cannot be written. */
  notRun: 2,
  /** Done, but some documents failed; they are listed. */
  someFailed: 3,
} as const
