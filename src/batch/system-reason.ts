import { getSystemErrorMap } from 'node:util'

/** What the operating system says in plain words: “no such file or directory”. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { errno } = error as NodeJS.ErrnoException
  const known = errno === undefined ? undefined : getSystemErrorMap().get(errno)
  return known?.[1] ?? error.message
}
