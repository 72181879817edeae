import zlib from 'node:zlib'
import { UsageError } from '../../report/error.ts'
import type { Compression } from '../batch-document.ts'

/** What results are printed as. */
export type OutputFormat = 'text' | 'html' | 'markdown' | 'json' | 'jsonl' | 'csv' | 'parquet'

/** How one file of results is written. */
export interface FileFormat {
  readonly to: OutputFormat
  readonly compression?: Compression
}

/** Endings that say what a file of results holds; a text may be called what it wants. */
const endings: Readonly<Record<string, OutputFormat>> = {
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  parquet: 'parquet',
}

/**
 * How to write a file of this name.
 *
 * @param to as asked for; by default as the name ends
 * @throws UsageError when it cannot be written so
 */
export function fileFormat(path: string, to?: OutputFormat): FileFormat {
  const { groups } = /(?:\.(?<format>[^./\\]+))?\.(?<packed>gz|zst)$/i.exec(path) ?? {}
  const compression = packing(groups?.['packed'])
  const ending = groups ? groups['format'] : /\.([^./\\]+)$/.exec(path)?.[1]
  const key = ending?.toLowerCase() ?? ''
  const format = to ?? (Object.hasOwn(endings, key) ? endings[key] : undefined) ?? 'text'
  if (compression && format === 'parquet')
    throw new UsageError(
      `Unexpected ${path}, expected a name that ends in .parquet: Parquet is compressed inside`,
    )
  if (compression === 'zstd' && !('zstdCompress' in zlib))
    throw new UsageError(
      `Cannot write ${path}: Node ${process.versions.node} has no zstd, which came with 22.15; name it .gz, or run a newer Node`,
    )
  return { to: format, ...(compression && { compression }) }
}

function packing(ending: string | undefined): Compression | undefined {
  if (ending === undefined) return undefined
  return ending.toLowerCase() === 'gz' ? 'gzip' : 'zstd'
}
