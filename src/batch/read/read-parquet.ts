import { open, type FileHandle } from 'node:fs/promises'
import { parquetMetadataAsync, parquetSchema, type AsyncBuffer } from 'hyparquet'
import type { Source } from '../batch-document.ts'
import { failureOf, type Failure } from '../failure.ts'
import type { FieldNames } from '../open-document.ts'
import type { RawDocument } from '../raw-document.ts'
import { checkColumns, ColumnsError } from './check-columns.ts'
import { parquetRows } from './parquet-rows.ts'
import { checkRowGroups } from './check-row-groups.ts'

/** Rows read at once from a row group that says where its pages are; one that does not is read whole. */
const ROWS = 1000

/**
 * Read the rows of a Parquet file, a part of a row group at a time.
 *
 * @param path where its bytes are, which is not the source's own place when that is packed
 */
export async function* readParquet(
  source: Source,
  path: string,
  maxBytes: number,
  names: FieldNames,
): AsyncGenerator<RawDocument | Failure> {
  const handle = await open(path)
  try {
    const file = await fileBuffer(handle)
    const metadata = await parquetMetadataAsync(file)
    const columns = checkColumns(
      parquetSchema(metadata).children.map(({ element }) => element.name),
      names,
    )
    checkRowGroups(metadata)
    let number = 0
    for (const group of metadata.row_groups) {
      if (group.num_rows < 0n) throw new Error(`${group.num_rows} rows`)
      const end = number + Number(group.num_rows)
      const step = group.columns.every((column) => column.offset_index_offset) ? ROWS : end - number
      while (number < end) {
        const part = { file, metadata, rowStart: number, rowEnd: Math.min(number + step, end) }
        for await (const values of parquetRows(part, columns)) {
          number += 1
          const name = `${source.name}:${number}`
          const size = sizeOf(values)
          yield size > maxBytes
            ? failureOf(name, `Unexpected row of ${size} bytes, expected at most ${maxBytes}`)
            : { kind: 'row', source, name, number, values, size }
        }
      }
    }
  } catch (error) {
    if (!(error instanceof Error) || 'syscall' in error) throw error
    const reason =
      error instanceof ColumnsError
        ? error.message
        : `Unexpected Parquet data (${faultIn(error)}), expected a whole file`
    yield failureOf(source.name, reason, error)
  } finally {
    await handle.close()
  }
}

/** What is wrong, also where the library went down a structure that has no end. */
function faultIn({ message }: Error): string {
  return /call stack/.test(message) ? 'nested too deep' : message
}

async function fileBuffer(handle: FileHandle): Promise<AsyncBuffer> {
  const { size } = await handle.stat()
  return {
    byteLength: size,
    slice: async (start, end = size) => {
      const bytes = new Uint8Array(Math.max(Math.min(end, size) - start, 0))
      await handle.read(bytes, 0, bytes.length, start)
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
