import { InputError } from '../report/error.ts'
import { systemReason } from './system-reason.ts'

/** A document or a file that could not be read; the others go on. */
export interface Failure {
  readonly name: string
  readonly error: InputError
}

/** Say that something could not be read, and why. */
export function failureOf(name: string, reason: string, cause?: unknown): Failure {
  return { name, error: new InputError(name, reason, { cause }) }
}

/** What the operating system said; any other error is thrown on. */
export function systemFailure(name: string, error: unknown): Failure {
  if (!(error instanceof Error && 'syscall' in error)) throw error
  return failureOf(name, systemReason(error), error)
}
