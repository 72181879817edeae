import { stringify } from 'csv-stringify/sync'
import type { Compression } from '../batch-document.ts'
import { PartFile } from './part-file.ts'
import { tableColumns, tableRows, type JsonRow } from './table-columns.ts'

/** Rows printed at once. */
const ROWS = 200
/** How a text begins that a spreadsheet takes for a formula; some look behind white space for it. */
const FORMULA = /^(?:[\t\r]|[\s\0\ufeff]*[=+\-@＝＋－＠])/

/**
 * Write a file of JSON lines as CSV with a header. Lists and objects are JSON in their cell. A text that a spreadsheet
 * would run as a formula has a `'` before it.
 */
export async function writeCsv(from: string, to: string, compression?: Compression): Promise<void> {
  const columns = [...(await tableColumns(from)).keys()]
  const file = await PartFile.open(to, { compression })
  try {
    if (columns.length > 0) await file.write(print([columns]))
    let rows: unknown[][] = []
    for await (const row of tableRows(from)) {
      rows.push(columns.map((name) => cellOf(row, name)))
      if (rows.length < ROWS) continue
      await file.write(print(rows))
      rows = []
    }
    await file.write(print(rows))
    await file.close()
  } catch (error) {
    await file.abandon()
    throw error
  }
}

function print(rows: readonly (readonly unknown[])[]): string {
  return stringify([...rows], {
    cast: { string: (text) => (FORMULA.test(text) ? `'${text}` : text) },
  })
}

/** Numbers stay numbers, so that a minus is no formula. */
function cellOf(row: JsonRow, name: string): unknown {
  const json = row.get(name)
  if (json === undefined || json === 'null') return ''
  if (json.startsWith('"')) return JSON.parse(json) as string
  if (/^-?\d+$/.test(json)) return BigInt(json)
  return /^-?\d/.test(json) ? Number(json) : json
}
