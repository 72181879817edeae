import type { InputFormat } from '../model/parsed.ts'
import type { OwnRecord } from './own-record.ts'

/** How a file is read: as one text, as one page, as a record a line or a row, or as what a crawler archived. */
export type SourceFormat = 'text' | 'html' | 'jsonl' | 'csv' | 'parquet' | 'warc'

/** How a file is packed. */
export type Compression = 'gzip' | 'zstd'

/** One thing to read: a file or standard input. */
export interface Source {
  /** As given, `-` for standard input. */
  readonly path: string
  /** For messages. */
  readonly name: string
  readonly format: SourceFormat
  /** Absent for what is not packed. */
  readonly compression?: Compression
  /** Path below the directory or the fixed part of the glob that it was found by, without `.gz` or `.zst`. */
  readonly below: string
}

/** One document, read and not yet cleaned. */
export interface BatchDocument {
  readonly source: Source
  /** For messages: `news/a.txt`, `in.jsonl:7`. */
  readonly name: string
  readonly input: Uint8Array | string
  /** What its owner knows about it: options of `clean` for this document. */
  readonly options: {
    readonly from?: InputFormat
    readonly id?: string
    readonly url?: string
    readonly lang?: string
    readonly title?: string
    readonly charset?: string
  }
  /** The record it came in, for JSONL, CSV and Parquet. */
  readonly own?: OwnRecord
}
