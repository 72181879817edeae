import { open, type FileHandle } from 'node:fs/promises'
import {
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type AsyncBuffer,
  type FileMetaData,
} from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import type { Source } from '../batch-document.ts'
import { failureOf, type Failure } from '../failure.ts'
import type { FieldNames } from '../open-document.ts'
import type { RawDocument } from '../raw-document.ts'
import { checkColumns, ColumnsError } from './check-columns.ts'

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
    let number = 0
    for (const group of metadata.row_groups) {
      const end = number + Number(group.num_rows)
      const step = group.columns.every((column) => column.offset_index_offset) ? ROWS : end - number
      while (number < end) {
        const rowEnd = Math.min(number + step, end)
        yield* readRows(source, { file, metadata, columns, number, rowEnd })
        number = rowEnd
      }
    }
  } catch (error) {
    if (!(error instanceof Error) || 'syscall' in error) throw error
    const reason =
      error instanceof ColumnsError
        ? error.message
        : `Unexpected Parquet data (${error.message}), expected a whole file`
    yield failureOf(source.name, reason, error)
  } finally {
    await handle.close()
  }
}

interface Part {
  readonly file: AsyncBuffer
  readonly metadata: FileMetaData
  readonly columns: readonly string[]
  readonly number: number
  readonly rowEnd: number
}

async function* readRows(
  source: Source,
  { file, metadata, columns, number, rowEnd }: Part,
): AsyncGenerator<RawDocument> {
  let rows: readonly unknown[][] = []
  await parquetRead({
    file,
    metadata,
    compressors,
    rowStart: number,
    rowEnd,
    // Text without a mark is bytes: a page, perhaps, in an encoding of its own.
    utf8: false,
    useOffsetIndex: true,
    // Not as objects, which would take a column `__proto__` for something else.
    rowFormat: 'array',
    onComplete: (read) => {
      rows = read
    },
  })
  for (const [at, cells] of rows.entries()) {
    const row = number + at + 1
    const values = Object.fromEntries(columns.map((name, column) => [name, cells[column]]))
    yield {
      kind: 'row',
      source,
      name: `${source.name}:${row}`,
      number: row,
      values,
      size: sizeOf(values),
    }
  }
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
