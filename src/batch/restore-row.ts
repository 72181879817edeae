import { Buffer } from 'node:buffer'
import type { Restore } from '../model/record.ts'
import { printFields, printJson } from './json-style.ts'

/** A row as parsed: the fields that its owner gave it and those of presswash. */
export type Row = Readonly<Record<string, unknown>>

/** What presswash wrote into a row to turn it back, if it is such a row. */
export function restoreOfRow(row: Row): Restore | undefined {
  const restore = Object.hasOwn(row, 'restore') ? row['restore'] : undefined
  if (typeof restore !== 'object' || restore === null) return undefined
  const { layout, fields } = restore as { layout?: unknown; fields?: unknown }
  const isWhole = fields === undefined ? typeof layout === 'string' : Array.isArray(fields)
  return isWhole ? restore : undefined
}

/**
 * The line of JSONL that a row was made from, without its end.
 *
 * @throws TypeError when a field that is to be restored is gone
 */
export function restoreRow(row: Row, restore: Restore): Buffer {
  const { line, style } = restore
  if (line !== undefined) return Buffer.from(line, style === 'base64' ? 'base64' : 'utf8')
  const own = ownFields(row, restore)
  if (style === undefined || style === 'base64') {
    return Buffer.from(printFields(own.map(([name, value]) => [name, JSON.stringify(value)])))
  }
  return Buffer.from(printJson(Object.fromEntries(own), style))
}

function ownFields(row: Row, { fields = [], values = {} }: Restore): [string, unknown][] {
  return fields.map((name) => {
    const from = Object.hasOwn(values, name) ? values : row
    if (!Object.hasOwn(from, name)) {
      throw new TypeError(`Unexpected record without its field \`${name}\`, expected it whole`)
    }
    return [name, from[name]]
  })
}
