import { createReadStream } from 'node:fs'
import { sliceFields } from '../slice-fields.ts'
import { splitLines } from '../split-lines.ts'

/** What a column holds. `json`: lists, objects, and what is not of one kind. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'json'

/** A row: the JSON of each field. */
export type JsonRow = ReadonlyMap<string, string>

/** The rows of a file of JSON lines, each value as it is written there. */
export async function* tableRows(path: string): AsyncGenerator<JsonRow> {
  const chunks = createReadStream(path, { highWaterMark: 1 << 18 })
  for await (const { bytes } of splitLines(chunks, Infinity)) {
    yield sliceFields(bytes.toString('utf8'))
  }
}

/** All columns of a file of JSON lines, in the order in which they first come, with what they hold. */
export async function tableColumns(path: string): Promise<Map<string, ColumnType>> {
  const columns = new Map<string, ColumnType | undefined>()
  for await (const row of tableRows(path)) {
    for (const [name, json] of row) {
      const before = columns.get(name)
      const type = typeOf(json)
      columns.set(name, before && type && before !== type ? joined(before, type) : (type ?? before))
    }
  }
  return new Map([...columns].map(([name, type]) => [name, type ?? 'string']))
}

function typeOf(json: string): ColumnType | undefined {
  if (json === 'null') return undefined
  if (json.startsWith('"')) return 'string'
  if (json === 'true' || json === 'false') return 'boolean'
  if (json.startsWith('{') || json.startsWith('[')) return 'json'
  return isInt64(json) ? 'integer' : 'number'
}

function joined(a: ColumnType, b: ColumnType): ColumnType {
  const isNumber = (type: ColumnType): boolean => type === 'integer' || type === 'number'
  return isNumber(a) && isNumber(b) ? 'number' : 'json'
}

function isInt64(json: string): boolean {
  return /^-?\d{1,19}$/.test(json) && BigInt.asIntN(64, BigInt(json)) === BigInt(json)
}
