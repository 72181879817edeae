import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import type { BatchDocument, Source } from '../../src/batch/batch-document.ts'
import { findSources } from '../../src/batch/find-sources.ts'
import { readDocuments, type ReadOptions } from '../../src/batch/read-documents.ts'
import { readRaw } from '../../src/batch/read-raw.ts'
import { createCleaner } from '../../src/clean.ts'
import { folderWith } from './folder.ts'

// Files that other tools wrote: see fixtures/make.py.
const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url))
const fixture = async (name: string) => readFile(join(fixtures, name))

/** What is read from a file, failures as their stage and message. */
async function read(path: string, options: ReadOptions = {}) {
  const [source] = await findSources([path])
  const found: (BatchDocument | string)[] = []
  if (source && 'path' in source) {
    for await (const item of readDocuments(source, options)) {
      found.push('error' in item ? `${item.stage} ${item.error.message}` : item)
    }
  }
  return found
}

const languages = ['en', 'tr', 'ar']
const tables = [
  ['python.jsonl', 'gnu.jsonl.gz', 'tool.jsonl.zst', 'python.csv', 'duckdb.csv'],
  ['duckdb.parquet', 'pyarrow-snappy.parquet', 'pyarrow-zstd.parquet', 'pyarrow-gzip.parquet'],
].flat()

describe('files of other tools', () => {
  it.each(tables)('%s: every row with its own fields', async (name) => {
    const documents = await read(join(fixtures, name), { idField: 'link', urlField: 'link' })
    expect(documents).toHaveLength(3)
    for (const [at, document] of documents.entries()) {
      if (typeof document === 'string') throw new Error(document)
      const lang = languages[at]!
      const { input, options, own } = document
      expect(input).toMatch(`Harbour bridge opens, ${lang}\n\nThe new bridge`)
      const link = `https://news.example/${lang}`
      expect(options).toEqual({ id: link, url: link, lang })
      expect(Number(own?.values.get('score'))).toBe(at + 0.5)
      expect(String(own?.values.get('at'))).toMatch(`2026-01-0${2 + at}`)
      const { title, body, captions } = createCleaner().clean(input, options)
      expect(title).toBe(`Harbour bridge opens, ${lang}`)
      expect(captions).toHaveLength(1)
      expect(body).not.toContain('TT')
    }
  })

  it('pages in bytes, in an encoding of their own, and numbers with all their digits', async () => {
    const [document] = await read(join(fixtures, 'pyarrow-pages.parquet'))
    if (typeof document !== 'object') throw new Error(document)
    expect(document.options.from).toBe('html')
    expect(createCleaner().clean(document.input, document.options)).toMatchObject({
      title: 'Köprü açıldı',
      lang: 'tr',
    })
    expect(document.own?.fields.get('big')).toBe(String(2n ** 62n))
    expect(document.own?.fields.get('tags')).toBe('["a","b"]')
  })

  it.each(['wget.warc', 'wget.warc.gz'])(
    '%s: pages with address, date and charset',
    async (name) => {
      const documents = await read(join(fixtures, name))
      expect(documents).toHaveLength(3)
      for (const [at, document] of documents.entries()) {
        if (typeof document === 'string') throw new Error(document)
        const { input, options, own } = document
        expect(options).toMatchObject({
          from: 'html',
          url: `http://127.0.0.1:8765/${languages[at]}`,
          charset: ['utf-8', 'windows-1254', 'windows-1256'][at],
        })
        expect(own?.guests?.get('date')).toMatch(/^"20\d\d-\d\d-\d\dT/)
        const { body, messages } = createCleaner().clean(input, options)
        expect(body).toMatch([/^The city/, /köprüsünü/, /افتتحت/][at]!)
        expect(messages).toEqual([])
      }
    },
  )

  it('a packed table, and one from standard input', async () => {
    const { gzipSync } = await import('node:zlib')
    const bytes = await fixture('duckdb.parquet')
    const folder = await folderWith({ 'a.parquet.gz': gzipSync(bytes) })
    expect(await read(join(folder, 'a.parquet.gz'))).toHaveLength(3)
    const [source] = await findSources(['-'], 'parquet')
    if (!source || 'error' in source) throw new Error('no source')
    async function* once() {
      yield bytes
    }
    const found = []
    for await (const item of readDocuments(source, { stdin: once() })) found.push(item.name)
    expect(found).toEqual(['<stdin>:1', '<stdin>:2', '<stdin>:3'])
  })
})

describe('files that are broken', () => {
  const cut = async (name: string, end: number) => (await fixture(name)).subarray(0, end)

  it.each([
    ['gnu.jsonl.gz', -20, 1, /^read .*Unexpected end of the gzip data/],
    ['tool.jsonl.zst', -20, 1, /^read .*Unexpected end of the zstd data/],
    ['duckdb.parquet', -10, 0, /^read .*Unexpected Parquet data .*, expected a whole file/],
    ['wget.warc', 5000, 1, /^read .*Unexpected end of the archive in this record/],
    ['wget.warc.gz', 3500, 1, /^read .*Unexpected end of the gzip data/],
  ])('%s cut off: what is whole, then where it ends', async (name, end, least, reason) => {
    const folder = await folderWith({ [name]: await cut(name, end) })
    const found = await read(join(folder, name))
    const last = found.pop()
    expect(last).toMatch(reason)
    expect(last).toContain(join(folder, name))
    expect(found.length).toBeGreaterThanOrEqual(least)
    expect(found.every((item) => typeof item === 'object')).toBe(true)
  })

  it('a web archive ends wherever it is cut, and no wait is for ever', async () => {
    const whole = await fixture('wget.warc')
    for (let end = 0; end < whole.length; end += 397) {
      const folder = await folderWith({ 'a.warc': whole.subarray(0, end) })
      const found = await read(join(folder, 'a.warc'))
      expect(found.length).toBeLessThan(5)
    }
  })

  it.each([
    ['a.csv', 'id,text\n1,"a\n', /Unexpected row/],
    [
      'a.csv',
      'id,body\n1,a\n',
      /a\.csv: Unexpected table without a column `html` or `text`; it has `id`, `body`; name .*--field/,
    ],
    ['a.csv', 'text,text\n1,a\n', /Unexpected second column `text`/],
    ['a.warc', 'no archive', /Unexpected data, expected a record of a web archive/],
    ['a.jsonl.gz', 'not packed', /Unexpected gzip data \(incorrect header check\)/],
    ['a.jsonl.zst', 'not packed', /Unexpected zstd data/],
    ['a.txt.gz', '', /Unexpected end of the gzip data/],
    ['a.parquet', '', /Unexpected Parquet data/],
  ])('%s: %j', async (name, content, reason) => {
    const folder = await folderWith({ [name]: content })
    const found = await read(join(folder, name))
    expect(found).toEqual([expect.stringMatching(reason)])
  })

  it('a record of a web archive that lies about its length costs only itself', async () => {
    const page = '<title>Harbour</title><p>The city opened its new bridge on Monday.'
    const record = (length: string, body: string) =>
      `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${length}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${body}\r\n\r\n`
    const good = record(String(44 + page.length), page)
    const lies = ['60', '20', 'many', '-1', ''].map((length) => record(length, page))
    const folder = await folderWith({ 'a.warc': [good, ...lies, good].join('') })
    const found = await read(join(folder, 'a.warc'))
    const inputs = found.map((item) => (typeof item === 'string' ? item : String(item.input)))
    expect(inputs).toEqual([
      page,
      ...lies.map(() =>
        expect.stringMatching(/a\.warc:\d+: Unexpected Content-Length of the record/),
      ),
      page,
    ])
  })

  it.each([
    [
      'headers without an end',
      `WARC/1.0\r\nX: ${'a'.repeat(9_000_000)}`,
      /Unexpected headers of over/,
    ],
    [
      'a header of CSV without an end',
      'word '.repeat(7_000_000),
      /Unexpected header of over 33554432/,
    ],
  ])('%s', async (_, content, reason) => {
    const name = content.startsWith('WARC') ? 'a.warc' : 'a.csv'
    const folder = await folderWith({ [name]: content })
    expect(await read(join(folder, name))).toEqual([expect.stringMatching(reason)])
  })

  it('a row of Parquet that is too long costs only itself', async () => {
    const [source] = await findSources([join(fixtures, 'duckdb.parquet')])
    const found: string[] = []
    for await (const item of readRaw(source as Source, { maxBytes: 10 }))
      found.push('error' in item ? item.error.reason : item.kind)
    expect(found).toEqual(
      [1, 2, 3].map(() =>
        expect.stringMatching(/^Unexpected row of \d+ bytes, expected at most 10$/),
      ),
    )
  })

  it('a stream that begins like no Parquet file is not kept to its end', async () => {
    let count = 0
    async function* endless() {
      for (; count < 1000; count++) yield Buffer.alloc(1000)
    }
    const source = { path: '-', name: '-', format: 'parquet', below: '' } as const
    const found: unknown[] = []
    for await (const item of readDocuments(source, { stdin: endless() })) found.push(item)
    expect(found).toHaveLength(1)
    expect(String((found[0] as { error?: Error }).error)).toContain('begins with PAR1')
    expect(count).toBeLessThan(1000)
  })

  it('a table whose columns and schema differ, in a column behind another broken one', async () => {
    const data = (name: string) => ({ name, data: ['one', 'two'], type: 'STRING' as const })
    const bytes = Buffer.from(parquetWriteBuffer({ columnData: ['id', 'text'].map(data) }))
    // The head of the first page, and the last of the names.
    bytes[4] = 0x7e
    bytes.write('next', bytes.lastIndexOf('text'))
    const folder = await folderWith({ 'a.parquet': bytes })
    expect(await read(join(folder, 'a.parquet'))).toEqual([
      expect.stringMatching(/^read .*row group 1 has other columns than the schema/),
    ])
  })

  it('a row of a CSV file that is not right costs only itself', async () => {
    const rows = ['text,n', 'one,1', 'two,2,3', '"th"ree,3', 'four,4', '']
    const folder = await folderWith({ 'a.csv': rows.join('\r\n') })
    const found = await read(join(folder, 'a.csv'))
    expect(found.map((item) => (typeof item === 'string' ? item : item.input))).toEqual([
      'one',
      expect.stringMatching(/^parse .*a\.csv:3: Unexpected row \(Invalid Record Length/),
      '"th"ree',
      'four',
    ])
  })
})
