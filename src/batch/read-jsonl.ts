import { Buffer } from 'node:buffer'
import type { BatchDocument, Source } from './batch-document.ts'
import { failureOf, type Failure } from './failure.ts'
import { maxDocumentBytes } from './max-document-bytes.ts'
import { parseOwnRecord, type LinePrint, type OwnRecord } from './own-record.ts'
import { splitLines, type Line } from './split-lines.ts'
import { unwrapRow } from './unwrap-row.ts'

const bom = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Read the documents of a JSONL file; a line that cannot be read costs only itself.
 *
 * A file is read one record ahead, so that blank lines at its end are kept with its last record. A
 * stream is not: who writes a record and waits for its result must not wait for ever.
 */
export async function* readJsonl(
  source: Source,
  chunks: AsyncIterable<Uint8Array>,
  field?: string,
): AsyncGenerator<BatchDocument | Failure> {
  const ahead = source.path !== '-'
  let held: BatchDocument | Failure | undefined
  let before = ''
  for await (const line of splitLines(chunks)) {
    if (line.number === 1 && isUtf16(line.bytes)) {
      yield failureOf(source.name, 'Unexpected UTF-16, expected JSONL in UTF-8')
      return
    }
    const bytes = line.number === 1 ? withoutBom(line.bytes) : line.bytes
    if (bytes.length < line.bytes.length) before = '\ufeff'
    if (isBlank(bytes) && !line.tooLong) {
      before += bytes.toString('latin1') + line.end
      continue
    }
    const read = readLine(source, { ...line, bytes }, before, field)
    before = ''
    if (held) yield held
    held = ahead ? read : undefined
    if (!ahead) yield read
  }
  if (held) yield withBlankLines(held, before)
}

function readLine(
  source: Source,
  line: Line,
  before: string,
  field: string | undefined,
): BatchDocument | Failure {
  const place = `${source.name}:${line.number}`
  if (line.tooLong) {
    return failureOf(
      place,
      `Unexpected line of over ${maxDocumentBytes} bytes, expected a shorter one`,
    )
  }
  try {
    const parsed = parseOwnRecord(line.bytes)
    const found = unwrapRow(parsed)
    const print = { ...parsed.print, ...surroundings(before, line.end) }
    const own = found ? found.own : { ...parsed, print }
    const options = optionsOf(own, found?.id ?? `${source.path}:${line.number}`)
    if (found?.input) return { source, name: place, input: found.input, options, own }
    const name = field ?? (typeof own.values.get('html') === 'string' ? 'html' : 'text')
    const input = textOf(own, name, field === undefined)
    const format = name === 'html' ? ({ from: 'html' } as const) : {}
    return { source, name: place, input, options: { ...options, ...format }, own }
  } catch (error) {
    // JSON.parse, a field that is not there, a row of ours that somebody cut up.
    if (!(error instanceof Error)) throw error
    return failureOf(place, error.message, error)
  }
}

/** What stood round a line, where that is not just a line feed behind it. */
function surroundings(before: string, end: string): LinePrint {
  return { ...(before !== '' && { before }), ...(end !== '\n' && { end }) }
}

/** The text to clean. */
function textOf({ values }: OwnRecord, name: string, isDefault: boolean): string {
  const value = values.get(name)
  if (typeof value === 'string') return value
  if (values.has(name)) {
    throw new TypeError(`Unexpected ${kindOf(value)} in the field \`${name}\`, expected a string`)
  }
  const names = [...values.keys()].map((key) => `\`${key}\``).join(', ')
  const hint = isDefault ? '; name the one that holds the article with --field' : ''
  throw new TypeError(
    `Unexpected record without a field \`${name}\`; it has ${names || 'none'}${hint}`,
  )
}

/** What the record says of itself; the id is ours only where it has none. */
function optionsOf({ values }: OwnRecord, fallback: string): BatchDocument['options'] {
  const options: Record<string, string> = {}
  for (const name of ['url', 'lang', 'title']) {
    const value = values.get(name)
    if (typeof value === 'string') options[name] = value
  }
  const id = values.get('id') ?? fallback
  return typeof id === 'string' ? { id, ...options } : options
}

/** Keep the blank lines at the end of a file with its last record. */
function withBlankLines(last: BatchDocument | Failure, blank: string): BatchDocument | Failure {
  if (blank === '' || !('own' in last)) return last
  const { own } = last
  return { ...last, own: { ...own, print: { ...own.print, end: (own.print.end ?? '\n') + blank } } }
}

function withoutBom(bytes: Buffer): Buffer {
  return bytes.subarray(0, bom.length).equals(bom) ? bytes.subarray(bom.length) : bytes
}

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'list' : typeof value
}
