import { Buffer, isUtf8 } from 'node:buffer'
import type { OwnRecord } from './own-record.ts'

/**
 * A row of a table as a record. What JSON has no word for is said in its nearest: dates as ISO text, whole numbers
 * with all their digits, bytes as text where they are UTF-8 and else as base64.
 */
export function recordOfRow(row: Readonly<Record<string, unknown>>): OwnRecord {
  const fields = new Map<string, string>()
  const values = new Map<string, unknown>()
  for (const [name, value] of Object.entries(row)) {
    const plain = plainOf(value)
    fields.set(name, typeof value === 'bigint' ? String(value) : JSON.stringify(plain))
    // Pages in bytes go to the cleaner as they are: it finds their encoding.
    values.set(name, value instanceof Uint8Array && !isUtf8(value) ? value : plain)
  }
  return { fields, values, print: {} }
}

function plainOf(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : `${value}`
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof Uint8Array)
    return Buffer.from(value).toString(isUtf8(value) ? 'utf8' : 'base64')
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return Array.from(value as Iterable<unknown>, (item) => plainOf(item))
  }
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plainOf(item)]))
  }
  return value
}
