import { fileWriter, parquetWriteRows, type BasicType } from 'hyparquet-writer'
import { tableColumns, tableRows, type ColumnType, type JsonRow } from './table-columns.ts'

/** Rows in a row group, which is held in memory. */
const ROWS = 2000

const types: Readonly<Record<ColumnType, BasicType>> = {
  string: 'STRING',
  integer: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  // As text, for every reader, with all the digits of its numbers.
  json: 'STRING',
}

/** Write a file of JSON lines as Parquet. Lists, objects and columns of mixed kinds are JSON in a text column. */
export async function writeParquet(from: string, to: string): Promise<void> {
  const found = await tableColumns(from)
  // A table has a column at least.
  if (found.size === 0) found.set('id', 'string')
  const columns = [...found].map(([name, type]) => ({ name, type: types[type], nullable: true }))
  await parquetWriteRows({
    writer: fileWriter(to),
    columns,
    rows: valuesOf(from, found),
    rowGroupSize: ROWS,
    createdBy: 'presswash',
  })
}

async function* valuesOf(
  from: string,
  columns: ReadonlyMap<string, ColumnType>,
): AsyncGenerator<Record<string, unknown>> {
  for await (const row of tableRows(from)) {
    // Not by assignment: a column may be called `__proto__`.
    yield Object.fromEntries([...columns].map(([name, type]) => [name, valueOf(row, name, type)]))
  }
}

function valueOf(row: JsonRow, name: string, type: ColumnType): unknown {
  const json = row.get(name)
  if (json === undefined || json === 'null') return null
  if (type === 'integer') return BigInt(json)
  return type === 'json' ? json : (JSON.parse(json) as unknown)
}
