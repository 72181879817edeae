import type { BatchReport } from '../report/batch-report.ts'

/** An output that is being written. */
export interface OpenOutput {
  /** Where it goes when it is whole. */
  readonly path: string
  /** Its file in the run directory. */
  readonly part: string
  /** Bytes of it that are good. */
  readonly bytes: number
  /** Documents in it. */
  readonly count: number
}

/** How far a run has come: all that is needed to go on as if nothing had happened. */
export interface RunState {
  /** The source that is next, and what of it was dealt with: documents and failures. */
  readonly source: number
  readonly row: number
  /** Failures of this source. */
  readonly failed: number
  /** Shards that are done, and parts that were begun. */
  readonly shard: number
  readonly parts: number
  readonly open?: OpenOutput | undefined
  /** An output that is whole and may not have its name yet. */
  readonly whole?: { readonly part: string; readonly path: string } | undefined
  /** Bytes of the list of failures that are good. */
  readonly errors: number
  readonly report: BatchReport
}

export const noState: Omit<RunState, 'report'> = {
  source: 0,
  row: 0,
  failed: 0,
  shard: 0,
  parts: 0,
  errors: 0,
}
