import { InputError } from '../report/error.ts'
import { systemReason } from './system-reason.ts'

/**
 * Where a document failed: its file was not found, could not be read, the record in it could not be read, it could
 * not be cleaned, it took too long, the worker died of it, or its result had no place.
 */
export type FailureStage =
  | 'find'
  | 'read'
  | 'parse'
  | 'clean'
  | 'timeout'
  | 'memory'
  | 'worker'
  | 'write'

/** A document or a file that could not be read; the others go on. */
export interface Failure {
  readonly name: string
  readonly error: InputError
  readonly stage: FailureStage
}

/** Characters of a reason at the most: what libraries say may quote the document. */
const MOST = 1000

/** Say that something could not be read, and why. */
export function failureOf(
  name: string,
  reason: string,
  cause?: unknown,
  stage: FailureStage = 'read',
): Failure {
  const short = reason.length > MOST ? `${reason.slice(0, MOST)}…` : reason
  return { name, error: new InputError(name, short, { cause }), stage }
}

/** What the operating system said; any other error is thrown on. */
export function systemFailure(name: string, error: unknown, stage: FailureStage = 'read'): Failure {
  if (!(error instanceof Error && 'syscall' in error)) throw error
  return failureOf(name, systemReason(error), error, stage)
}

/** Errors that say what is wrong with an input, by their names: they are loaded with what throws them. */
const KNOWN = new Set(['DecompressError', 'ColumnsError', 'SpoolError', 'LineError'])

/** What is wrong with an input that could not be read to its end; an error of another kind is thrown on. */
export function readFailure(name: string, error: unknown): Failure {
  const isKnown = error instanceof Error && KNOWN.has(error.name)
  return isKnown ? failureOf(name, error.message, error) : systemFailure(name, error)
}
