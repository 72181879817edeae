import { parquetRead, type AsyncBuffer, type ColumnData, type FileMetaData } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

/** Rows of a Parquet file: from the first to the one behind the last. */
export interface Part {
  readonly file: AsyncBuffer
  readonly metadata: FileMetaData
  readonly rowStart: number
  readonly rowEnd: number
}

/**
 * Read some rows, made of their columns one at a time: a footer may claim more of them than there is memory for.
 *
 * @param columns the names of all
 * @throws Error when a column has not as many values as there are to be rows
 */
export async function* parquetRows(
  part: Part,
  columns: readonly string[],
): AsyncGenerator<Record<string, unknown>> {
  const { rowStart, rowEnd } = part
  const chunks = new Map<string, ColumnData[]>(columns.map((name) => [name, []]))
  await parquetRead({
    ...part,
    compressors,
    // Text without a mark is bytes: a page, perhaps, in an encoding of its own.
    utf8: false,
    useOffsetIndex: true,
    onChunk: (chunk) => chunks.get(chunk.columnName)?.push(chunk),
  })
  const readers = columns.map((name) => [name, valueReader(chunks.get(name) ?? [])] as const)
  for (let row = rowStart; row < rowEnd; row += 1) {
    yield Object.fromEntries(readers.map(([name, valueAt]) => [name, valueAt(row)]))
  }
}

/** Gives the values of a column, for rows in their order. */
function valueReader(chunks: readonly ColumnData[]): (row: number) => unknown {
  const sorted = chunks.toSorted((a, b) => a.rowStart - b.rowStart)
  let at = 0
  return (row) => {
    while (sorted[at] && sorted[at]!.rowEnd <= row) at += 1
    const chunk = sorted[at]
    if (!chunk || chunk.rowStart > row) throw new Error('fewer values than rows')
    return chunk.columnData[row - chunk.rowStart] as unknown
  }
}
