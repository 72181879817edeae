import { Buffer } from 'node:buffer'
import type { BatchDocument } from './batch-document.ts'
import { failureOf, type Failure } from './failure.ts'
import { listNames } from './list-names.ts'
import { parseOwnRecord, type LinePrint, type OwnRecord } from './own-record.ts'
import type { RawDocument, RawLine, RawText } from './raw-document.ts'
import { recordOfRow } from './record-of-row.ts'
import { unwrapRow } from './unwrap-row.ts'

/** The fields of a record that mean something. */
export interface FieldNames {
  /** The field that holds the text. Default: `html`, else `text`. */
  readonly field?: string | undefined
  /** The field that holds the id. Default: `id`. */
  readonly idField?: string | undefined
  /** The field that holds the address. Default: `url`. */
  readonly urlField?: string | undefined
}

/** Look into what was read: the text to clean and what its owner knows of it. */
export function openDocument(raw: RawDocument, names: FieldNames = {}): BatchDocument | Failure {
  const { source, name } = raw
  if (raw.kind === 'text') return openText(raw)
  try {
    const number = raw.kind === 'line' ? raw.line.number : raw.number
    const found = raw.kind === 'line' ? parseLine(raw) : { own: recordOfRow(raw.values) }
    const { own } = found
    const options = optionsOf(own, found.id ?? `${source.path}:${number}`, names)
    if (found.input) return { source, name, input: found.input, options, own }
    const field = names.field ?? (isText(own.values.get('html')) ? 'html' : 'text')
    const input = textOf(own, field, names.field === undefined)
    const isHtml = field === 'html' || (names.field !== undefined && looksLikePage(input))
    const format = isHtml ? ({ from: 'html' } as const) : {}
    return { source, name, input, options: { ...options, ...format }, own }
  } catch (error) {
    // JSON.parse, a field that is not there, a row of ours that somebody cut up.
    if (!(error instanceof Error)) throw error
    return failureOf(name, error.message, error, 'parse')
  }
}

function openText({ source, name, input, options, extra }: RawDocument & RawText): BatchDocument {
  const text = typeof input === 'string' ? input : asBuffer(input)
  return { source, name, input: text, options, ...(extra && { own: guestOf(extra) }) }
}

interface Found {
  readonly own: OwnRecord
  readonly input?: Uint8Array
  readonly id?: string
}

function parseLine({ line, before, after }: RawLine): Found {
  const parsed = parseOwnRecord(asBuffer(line.bytes))
  const found = unwrapRow(parsed)
  const end = line.end + after
  const own = found?.own ?? { ...parsed, print: { ...parsed.print, ...surroundings(before, end) } }
  if (!found || after === '') return { ...found, own }
  return {
    ...found,
    own: { ...own, print: { ...own.print, end: (own.print.end ?? '\n') + after } },
  }
}

/** What stood round a line, where that is not just a line feed behind it. */
function surroundings(before: string, end: string): LinePrint {
  return { ...(before !== '' && { before }), ...(end !== '\n' && { end }) }
}

/** The text to clean. */
function textOf({ values }: OwnRecord, name: string, isDefault: boolean): string | Uint8Array {
  const value = values.get(name)
  if (isText(value)) return value
  if (values.has(name)) {
    throw new TypeError(`Unexpected ${kindOf(value)} in the field \`${name}\`, expected a string`)
  }
  const names = listNames([...values.keys()])
  const hint = isDefault ? '; name the one that holds the article with --field' : ''
  throw new TypeError(`Unexpected record without a field \`${name}\`; it has ${names}${hint}`)
}

/** What the record says of itself; the id is ours only where it has none. */
function optionsOf(
  { values }: OwnRecord,
  fallback: string,
  { idField = 'id', urlField = 'url' }: FieldNames,
): BatchDocument['options'] {
  const options: Record<string, string> = {}
  for (const [name, field] of [
    ['url', urlField],
    ['lang', 'lang'],
    ['title', 'title'],
  ] as const) {
    const value = values.get(field)
    if (typeof value === 'string') options[name] = value
  }
  const id = values.get(idField) ?? fallback
  return typeof id === 'string' ? { id, ...options } : options
}

function isText(value: unknown): value is string | Uint8Array {
  return typeof value === 'string' || value instanceof Uint8Array
}

/** Whether a field that its owner called something else holds a page. */
function looksLikePage(input: string | Uint8Array): boolean {
  const start = typeof input === 'string' ? input : asBuffer(input).toString('latin1', 0, 200)
  return /^\s*<(?:!doctype\s+html|html)\b/i.test(start)
}

/** Buffers come out of a worker's mail as plain arrays. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function guestOf(extra: Readonly<Record<string, string>>): OwnRecord {
  const guests = new Map(Object.entries(extra).map(([key, value]) => [key, JSON.stringify(value)]))
  return { fields: new Map(), values: new Map(), print: {}, guests }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'list' : typeof value
}
