/** Whoever read our output has seen enough, as `head` does: time to stop, and nothing went wrong. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe'
}

/** Whether this is what writing to such a pipe gives, itself or as the cause. */
export function isClosedPipe(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'EPIPE') || isClosedPipe(error.cause)
}
