import {
  parquetRead,
  parquetSchema,
  type AsyncBuffer,
  type ColumnChunk,
  type FileMetaData,
  type RowGroup,
} from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { mostValues, parquetPages, type Page } from './parquet-pages.ts'

/** A column of a table: what the library has to know to read it alone. */
export interface ParquetColumn {
  readonly name: string
  /** The footer with no other column in its schema. */
  readonly metadata: FileMetaData
  /** Whether each value is one row, as it is not where there are lists and structures. */
  readonly isFlat: boolean
}

/** Values of a column, a row each. */
export type Values = ArrayLike<unknown>

/** The columns of a table, in their order. */
export function columnsOf(metadata: FileMetaData): ParquetColumn[] {
  const [root, ...elements] = metadata.schema
  let start = 0
  return parquetSchema(metadata).children.map(({ element, children, count }) => {
    const own = elements.slice(start, start + count)
    start += count
    return {
      name: element.name,
      metadata: { ...metadata, schema: [{ ...root!, num_children: 1 }, ...own] },
      isFlat: children.length === 0 && element.repetition_type !== 'REPEATED',
    }
  })
}

/**
 * Read the values of a column in a row group: page by page, so that a group may be larger than the memory, or all at
 * once where pages do not end with rows.
 *
 * @throws Error
 */
export async function* readColumn(
  file: AsyncBuffer,
  group: RowGroup,
  column: ParquetColumn,
): AsyncGenerator<Values> {
  const chunks = group.columns.filter((chunk) => pathOf(chunk)[0] === column.name)
  if (column.isFlat) yield* readPages(file, group, column, chunks[0]!)
  else {
    for (const chunk of chunks) await lookThrough(parquetPages(file, chunk.meta_data!))
    yield* await read(file, { ...group, columns: chunks }, column)
  }
}

/** Where a column is in the schema. */
export function pathOf({ meta_data: data }: ColumnChunk): readonly string[] {
  return data?.path_in_schema ?? []
}

/** Read each page as if it were a table of its own, with the dictionary before it. */
async function* readPages(
  file: AsyncBuffer,
  group: RowGroup,
  column: ParquetColumn,
  chunk: ColumnChunk,
): AsyncGenerator<Values> {
  let dictionary = new ArrayBuffer(0)
  for await (const { isDictionary, values, start, end } of parquetPages(file, chunk.meta_data!)) {
    if (isDictionary) dictionary = await file.slice(start, end)
    else if (values > 0) {
      const bytes = await new Blob([dictionary, await file.slice(start, end)]).arrayBuffer()
      const { dictionary_page_offset: _, ...data } = chunk.meta_data!
      const place = { data_page_offset: 0n, total_compressed_size: BigInt(bytes.byteLength) }
      const columns = [{ ...chunk, meta_data: { ...data, ...place } }]
      const found = await read(bytes, { ...group, num_rows: BigInt(values), columns }, column)
      const count = found.reduce((sum, { length }) => sum + length, 0)
      // All behind it would stand in the rows of others.
      if (count !== values) throw new Error(`a page of ${values} values that holds ${count}`)
      yield* found
    }
  }
}

/** Read all values of a column in a row group. */
async function read(
  file: AsyncBuffer,
  group: RowGroup,
  { name, metadata }: ParquetColumn,
): Promise<Values[]> {
  const found: Values[] = []
  await parquetRead({
    file,
    metadata: { ...metadata, row_groups: [group] },
    columns: [name],
    compressors,
    // Text without a mark is bytes: a page, perhaps, in an encoding of its own.
    utf8: false,
    onChunk: ({ columnData }) => found.push(columnData),
  })
  return found
}

/** Make sure of pages that are to be read at once. */
async function lookThrough(pages: AsyncIterable<Page>): Promise<void> {
  let count = 0
  for await (const { values } of pages) {
    count += values
    if (count > mostValues) throw new Error(`a row group of over ${mostValues} values in a list`)
  }
}
