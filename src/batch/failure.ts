import { InputError } from '../report/error.ts'
import { systemReason } from './system-reason.ts'

/**
 * Where a document failed: its file was not found, could not be read, the record in it could not be read, it could
 * not be cleaned, it took too long, the worker died of it, or its result had no place.
 */
export type FailureStage = 'find' | 'read' | 'parse' | 'clean' | 'timeout' | 'worker' | 'write'

/** A document or a file that could not be read; the others go on. */
export interface Failure {
  readonly name: string
  readonly error: InputError
  readonly stage: FailureStage
}

/** Say that something could not be read, and why. */
export function failureOf(
  name: string,
  reason: string,
  cause?: unknown,
  stage: FailureStage = 'read',
): Failure {
  return { name, error: new InputError(name, reason, { cause }), stage }
}

/** What the operating system said; any other error is thrown on. */
export function systemFailure(name: string, error: unknown, stage: FailureStage = 'read'): Failure {
  if (!(error instanceof Error && 'syscall' in error)) throw error
  return failureOf(name, systemReason(error), error, stage)
}
