import type { BatchDocument, Source } from './batch-document.ts'
import type { Line } from './split-lines.ts'

/** A file, or a page of an archive: what is known of it stands beside it. */
export interface RawText {
  readonly kind: 'text'
  readonly input: Uint8Array | string
  readonly options: BatchDocument['options']
  /** Fields for its record that are no part of it: when a page was fetched. */
  readonly extra?: Readonly<Record<string, string>>
}

/** A line of JSONL, not parsed. */
export interface RawLine {
  readonly kind: 'line'
  readonly line: Pick<Line, 'bytes' | 'end' | 'number'>
  /** Blank lines and a BOM before it. */
  readonly before: string
  /** Blank lines after the last one. */
  readonly after: string
}

/** A row of a table. */
export interface RawRow {
  readonly kind: 'row'
  /** From 1. */
  readonly number: number
  readonly values: Readonly<Record<string, unknown>>
}

/** One document as it was read and not looked into: plain data, which a worker can be sent. */
export type RawDocument = (RawText | RawLine | RawRow) & {
  readonly source: Source
  /** For messages. */
  readonly name: string
  /** About how much memory it takes. */
  readonly size: number
}
