import { ok } from 'node:assert'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type {
  BatchDocument,
  Compression,
  Source,
  SourceFormat,
} from '../../../src/batch/batch-document.ts'
import { openDocument } from '../../../src/batch/open-document.ts'
import { printRow } from '../../../src/batch/print-row.ts'
import type { RawDocument } from '../../../src/batch/raw-document.ts'
import { readRaw } from '../../../src/batch/read-raw.ts'
import { parquetItems } from '../../../src/batch/read/parquet-items.ts'
import { restoreDocuments } from '../../../src/batch/restore-documents.ts'
import { cleaner } from '../../../src/cleaner.ts'
import { InputError } from '../../../src/report/error.ts'
import { compileRules } from '../../../src/rules/compile.ts'

const FORMATS: readonly SourceFormat[] = ['jsonl', 'csv', 'parquet', 'warc', 'text', 'html']
const COMPRESSIONS: readonly (Compression | undefined)[] = [undefined, 'gzip', 'zstd']
/** Little, so that the limit is met. */
const MAX_BYTES = 20_000

// They are loaded when they are needed, and the fuzzer takes long to look into them.
await Promise.all([
  import('../../../src/batch/read-jsonl.ts'),
  import('../../../src/batch/read/decompress.ts'),
  import('../../../src/batch/read/read-csv.ts'),
  import('../../../src/batch/read/read-warc.ts'),
])

const { clean } = cleaner({ rules: compileRules([], { base: [] }) })
const folder = mkdtempSync(path.join(tmpdir(), 'presswash-fuzz-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

/**
 * Any bytes as any kind of file: each item is a document or says what was wrong with it, and a file of JSONL is given
 * back byte for byte. The last byte chooses the kind.
 */
export async function fuzz(data: Uint8Array): Promise<void> {
  const choice = data.at(-1) ?? 0
  const bytes = Buffer.from(data.subarray(0, -1))
  const format = FORMATS[choice % FORMATS.length]!
  const compression = COMPRESSIONS[Math.trunc(choice / FORMATS.length) % COMPRESSIONS.length]
  const source = write(bytes, format, compression)

  const rows: string[] = []
  let isWhole = format === 'jsonl' && compression === undefined
  for await (const raw of rawOf(source)) {
    if (raw) ok(raw.kind === 'row' || raw.size <= MAX_BYTES, 'within the limit')
    const document = raw && openDocument(raw)
    const row = document && !('error' in document) ? rowOf(document) : undefined
    if (row === undefined) isWhole = false
    else rows.push(row)
  }
  const given = await restored(rows)
  // What presswash wrote before is restored to what that was made from, not to itself.
  if (isWhole && rows.length > 0 && !bytes.includes('restore'))
    ok(given.equals(bytes), 'given back byte for byte')
}

/** What is read; nothing in the place of a failure. */
async function* rawOf(source: Source): AsyncGenerator<RawDocument | undefined> {
  const options = { maxBytes: MAX_BYTES }
  // The fuzzer does not see what another thread does.
  const items =
    source.format === 'parquet'
      ? parquetItems({ source, path: source.path, ...options })
      : readRaw(source, options)
  for await (const item of items) yield 'kind' in item ? item : undefined
}

function write(bytes: Buffer, format: SourceFormat, compression?: Compression): Source {
  const file = path.join(folder, format)
  writeFileSync(file, bytes)
  return { path: file, name: format, format, below: format, ...(compression && { compression }) }
}

function rowOf({ input, options, own }: BatchDocument): string | undefined {
  try {
    return printRow(clean(input, options), own)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

async function restored(rows: readonly string[]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const source = write(Buffer.from(rows.map((row) => `${row}\n`).join('')), 'jsonl')
  for await (const item of restoreDocuments(source)) if (!('error' in item)) pieces.push(item.bytes)
  return Buffer.concat(pieces)
}
