import type { Message } from '../model/message.ts'
import type { SourceFormat } from './batch-document.ts'
import type { Failure } from './failure.ts'
import type { RunnerOptions } from './pool/document-runner.ts'
import type { WorkSettings } from './pool/work.ts'
import type { BatchReport } from './report/batch-report.ts'
import type { DestinationOptions } from './run/plan-destination.ts'

/** How far a batch is. */
export interface BatchProgress {
  readonly report: BatchReport
  /** Bytes of the inputs that were read, and all of them; absent where a stream is read. */
  readonly bytes?: { readonly read: number; readonly all: number }
}

/** How files are read and cleaned. */
export interface ReadingOptions extends Omit<WorkSettings, 'want' | 'include'>, RunnerOptions {
  /** How to read all inputs. Default: by their extension, and else as text. */
  readonly from?: SourceFormat | undefined
  /** The most bytes of one document. Default: 32 MiB. */
  readonly maxBytes?: number | undefined
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined
  /** Ends the run: what is at work is finished. */
  readonly signal?: AbortSignal | undefined
}

/** Options of `cleanBatch`. */
export interface BatchOptions extends ReadingOptions, Omit<DestinationOptions, 'isNamed'> {
  /** Start over, whatever an earlier run left. */
  readonly fresh?: boolean | undefined
  /** Stop at the first failure. */
  readonly strict?: boolean | undefined
  /** A file for the report. */
  readonly reportPath?: string | undefined
  readonly onFailure?: ((failure: Failure) => void) | undefined
  /** Is told what is doubtful about a document that was cleaned all the same. */
  readonly onMessages?: ((name: string, messages: readonly Message[]) => void) | undefined
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined
}

/** How a batch ended. */
export interface BatchResult {
  readonly report: BatchReport
  /** All inputs were dealt with; else it was stopped, by the signal or by `strict`. */
  readonly isWhole: boolean
  /** Whether the same call goes on from where this one stopped. */
  readonly canResume: boolean
  /** Where the failures are listed, if there are any. */
  readonly errors: string
}
