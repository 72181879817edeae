import type { AsyncBuffer, RowGroup } from 'hyparquet'
import { readColumn, type ParquetColumn, type Values } from './parquet-column.ts'

/** Where a column is read: some of its values and the next of these. */
interface Cursor {
  readonly name: string
  readonly source: AsyncIterator<Values>
  values: Values
  at: number
}

/**
 * Read the rows of a row group, made of their columns one at a time: a footer may claim more of them than there are.
 *
 * @throws Error when a column has not as many values as there are to be rows
 */
export async function* parquetRows(
  file: AsyncBuffer,
  group: RowGroup,
  columns: readonly ParquetColumn[],
): AsyncGenerator<Record<string, unknown>> {
  const cursors: Cursor[] = columns.map((column) => {
    const source = readColumn(file, group, column)
    return { name: column.name, source, values: [], at: 0 }
  })
  for (let row = 0; row < Number(group.num_rows); row += 1) {
    for (const cursor of cursors) while (cursor.at === cursor.values.length) await advance(cursor)
    yield Object.fromEntries(cursors.map((cursor) => [cursor.name, valueAt(cursor)]))
  }
}

async function advance(cursor: Cursor): Promise<void> {
  const next = await cursor.source.next()
  if (next.done) throw new Error('fewer values than rows')
  cursor.values = next.value
  cursor.at = 0
}

function valueAt(cursor: Cursor): unknown {
  const value = cursor.values[cursor.at]
  cursor.at += 1
  return compact(value)
}

/** Bytes without the page that they are in, which would be sent with them from thread to thread. */
function compact(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Uint8Array) return value.slice()
  if (Array.isArray(value)) return value.map((item) => compact(item))
  if (value instanceof Date || ArrayBuffer.isView(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, compact(item)]))
}
