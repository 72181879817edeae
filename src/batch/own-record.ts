import { isUtf8, type Buffer } from 'node:buffer'
import type { Restore } from '../model/record.ts'
import { jsonStyles, printFields, printJson, type JsonStyle } from './json-style.ts'
import { sliceFields } from './slice-fields.ts'

/** How a record's line was written, where that is not what `JSON.stringify` and `\n` give. */
export type LinePrint = Pick<Restore, 'style' | 'line' | 'before' | 'end'>

/** A record as its owner wrote it. */
export interface OwnRecord {
  /** Each field's value as JSON, in the record's order. */
  readonly fields: ReadonlyMap<string, string>
  readonly values: ReadonlyMap<string, unknown>
  readonly print: LinePrint
  /** Fields that somebody added after presswash had seen the record: kept, and no part of what is restored. */
  readonly guests?: ReadonlyMap<string, string>
}

/**
 * Read one line of JSONL.
 *
 * @throws SyntaxError when it is not a JSON object
 */
export function parseOwnRecord(bytes: Buffer): OwnRecord {
  const line = bytes.toString('utf8')
  const parsed = parseObject(line)
  const values = new Map(Object.entries(parsed))
  if (!isUtf8(bytes)) {
    const print = { style: 'base64', line: bytes.toString('base64') } as const
    return { fields: sliceFields(line), values, print }
  }
  try {
    const fields = new Map([...values].map(([name, value]) => [name, JSON.stringify(value)]))
    if (printFields(fields) === line) return { fields, values, print: {} }
    const style = styleOf(line, parsed)
    if (style) return { fields, values, print: { style } }
  } catch (error) {
    // Too deep to print again.
    if (!(error instanceof RangeError)) throw error
  }
  return { fields: sliceFields(line), values, print: { line } }
}

/** Parse a line that must be a JSON object. */
export function parseObject(line: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(line)
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
    return parsed as Record<string, unknown>
  }
  throw new SyntaxError(`Unexpected ${kindOf(parsed)}, expected an object with named fields`)
}

/** The style that prints the value as the line has it. The first that fits, so that it depends on the line alone. */
function styleOf(line: string, value: unknown): JsonStyle | undefined {
  const escaped = line.includes('\\u')
  const spaced = line.includes('": ')
  return jsonStyles.find(
    (style) =>
      style.startsWith('spaced') === spaced &&
      (escaped || !style.endsWith('ascii')) &&
      printJson(value, style) === line,
  )
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
