import { open, type FileHandle } from 'node:fs/promises'
import { parquetMetadataAsync, type AsyncBuffer } from 'hyparquet'
import type { Source } from '../batch-document.ts'
import type { FieldNames } from '../open-document.ts'
import type { RawDocument } from '../raw-document.ts'
import { systemReason } from '../system-reason.ts'
import { checkColumns, ColumnsError } from './check-columns.ts'
import { checkRowGroups } from './check-row-groups.ts'
import { columnsOf } from './parquet-column.ts'
import { parquetRows } from './parquet-rows.ts'

/** What to read: plain data, which a thread can be sent. */
export interface ParquetTask extends FieldNames {
  readonly source: Source
  /** Where its bytes are, which is not the source's own place when that is packed. */
  readonly path: string
  /** The most bytes that one row may have. */
  readonly maxBytes: number
}

/** A row, or why it or the rest of the file has none: plain data, which a thread can send. */
export type ParquetItem = RawDocument | { readonly name: string; readonly reason: string }

/** The most that the system reads at once. */
const MOST_BYTES = 1 << 30

/** Read the rows of a Parquet file, as much at once as a page of each column holds. */
export async function* parquetItems(task: ParquetTask): AsyncGenerator<ParquetItem, void> {
  const { source, path, maxBytes } = task
  let handle: FileHandle | undefined
  try {
    handle = await open(path)
    let number = 0
    for await (const values of rowsOf(await fileBuffer(handle), task)) {
      number += 1
      const name = `${source.name}:${number}`
      const size = sizeOf(values)
      yield size > maxBytes
        ? { name, reason: `Unexpected row of ${size} bytes, expected at most ${maxBytes}` }
        : { kind: 'row', source, name, number, values, size }
    }
  } catch (error) {
    yield { name: source.name, reason: reasonOf(error) }
  } finally {
    await handle?.close()
  }
}

async function* rowsOf(
  file: AsyncBuffer,
  names: FieldNames,
): AsyncGenerator<Record<string, unknown>> {
  const metadata = await parquetMetadataAsync(file)
  const columns = columnsOf(metadata)
  checkColumns(
    columns.map(({ name }) => name),
    names,
  )
  checkRowGroups(metadata)
  for (const group of metadata.row_groups) yield* parquetRows(file, group, columns)
}

/** What is wrong, in words for people. */
function reasonOf(error: unknown): string {
  if (error instanceof ColumnsError) return error.message
  if (!(error instanceof Error) || 'syscall' in error) return systemReason(error)
  return `Unexpected Parquet data (${faultIn(error)}), expected a whole file`
}

/** What the engine says is no use to who has the file: of a place outside of some array, or of a value that is not there. */
function faultIn(error: Error): string {
  if (/call stack/.test(error.message)) return 'nested too deep'
  const isEngine = error instanceof TypeError || error instanceof RangeError
  return isEngine ? 'damaged or cut off' : error.message
}

async function fileBuffer(handle: FileHandle): Promise<AsyncBuffer> {
  const { size } = await handle.stat()
  return {
    byteLength: size,
    slice: async (start, end = size) => {
      const bytes = new Uint8Array(Math.max(Math.min(end, size) - start, 0))
      let length = 0
      while (length < bytes.length) {
        const most = Math.min(bytes.length - length, MOST_BYTES)
        const { bytesRead } = await handle.read(bytes, length, most, start + length)
        if (bytesRead === 0) throw new Error('shorter than it was')
        length += bytesRead
      }
      return bytes.buffer
    },
  }
}

function sizeOf(values: Readonly<Record<string, unknown>>): number {
  let size = 0
  for (const value of Object.values(values)) {
    if (typeof value === 'string' || value instanceof Uint8Array) size += value.length
  }
  return size
}
