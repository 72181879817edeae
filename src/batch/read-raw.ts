import { Buffer } from 'node:buffer'
import type { Source } from './batch-document.ts'
import { failureOf, readFailure, type Failure } from './failure.ts'
import { defaultLimits } from './default-limits.ts'
import type { FieldNames } from './open-document.ts'
import { openSource, type OpenOptions } from './open-source.ts'
import type { RawDocument } from './raw-document.ts'
import type { ThreadLimits } from './read/read-parquet.ts'

/** How sources are read. */
export interface RawOptions extends OpenOptions, FieldNames, ThreadLimits {
  /** The most bytes that one document may have. */
  readonly maxBytes?: number | undefined
  /** Documents and failures to leave out at the start: they were seen before. */
  readonly skip?: number | undefined
}

/** Read the documents of one source, not looked into; what cannot be read comes as a failure. */
export async function* readRaw(
  source: Source,
  options: RawOptions = {},
): AsyncGenerator<RawDocument | Failure> {
  let left = options.skip ?? 0
  try {
    for await (const item of open(source, options)) {
      if (left > 0) left -= 1
      else yield item
    }
  } catch (error) {
    const failure = readFailure(source.name, error)
    if (left === 0) yield failure
  }
}

async function* open(source: Source, options: RawOptions): AsyncGenerator<RawDocument | Failure> {
  const { maxBytes = defaultLimits.maxBytes } = options
  if (source.format === 'parquet') {
    yield* openParquet(source, { ...options, maxBytes })
    return
  }
  const chunks = openSource(source, options)
  if (source.format === 'jsonl') {
    const { readJsonl } = await import('./read-jsonl.ts')
    yield* readJsonl(source, chunks, maxBytes)
  } else if (source.format === 'csv') {
    const { readCsv } = await import('./read/read-csv.ts')
    yield* readCsv(source, chunks, maxBytes, options)
  } else if (source.format === 'warc') {
    const { readWarc } = await import('./read/read-warc.ts')
    yield* readWarc(source, chunks, maxBytes)
  } else yield await readText(source, chunks, maxBytes)
}

/** A Parquet file is read from its end: a stream is first written to a file. */
async function* openParquet(
  source: Source,
  options: RawOptions & { readonly maxBytes: number },
): AsyncGenerator<RawDocument | Failure> {
  const { maxBytes, field, idField, urlField } = options
  const { readParquet } = await import('./read/read-parquet.ts')
  const task = { source, maxBytes, field, idField, urlField }
  if (source.path !== '-' && !source.compression) {
    yield* readParquet({ ...task, path: source.path }, options)
    return
  }
  const { spool } = await import('./read/spool.ts')
  const { path, remove } = await spool(openSource(source, options), 'PAR1')
  try {
    yield* readParquet({ ...task, path }, options)
  } finally {
    await remove()
  }
}

async function readText(
  source: Source,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<RawDocument | Failure> {
  const { name } = source
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    pieces.push(chunk)
    size += chunk.length
    if (size > maxBytes) {
      return failureOf(name, `Unexpected text of over ${maxBytes} bytes, expected a shorter one`)
    }
  }
  const options = { id: source.path, ...(source.format === 'html' && { from: source.format }) }
  return { kind: 'text', source, name, input: Buffer.concat(pieces), options, size }
}
