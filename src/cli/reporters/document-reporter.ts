import type { ArticleRecord, BatchDocument } from '../../index.ts'

/** Prints the results of one output: a file, or standard output. */
export interface DocumentReporter {
  readonly document: (record: ArticleRecord, document: BatchDocument) => string
  /** What comes after the last document. */
  readonly end: () => string
}
