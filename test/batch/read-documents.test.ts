import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../src/batch/batch-document.ts'
import { printRow } from '../../src/batch/print-row.ts'
import { readDocuments } from '../../src/batch/read-documents.ts'
import { readRaw } from '../../src/batch/read-raw.ts'
import { createCleaner } from '../../src/clean.ts'
import { folderWith } from './folder.ts'

async function* once(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content as string)
}

const stdin: Source = { path: '-', name: '<stdin>', format: 'jsonl', below: 'stdin.txt' }

/** What is read from a stream, failures as their message. */
async function read(content: string | Uint8Array, field?: string, source = stdin) {
  const options = { stdin: once(content), ...(field !== undefined && { field }) }
  const found = []
  for await (const item of readDocuments(source, options)) {
    found.push('error' in item ? item.error.message : item)
  }
  return found
}

describe('readDocuments', () => {
  it('reads a text as bytes, whatever they are', async () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x41, 0)
    const folder = await folderWith({ 'a.txt': bytes })
    const path = join(folder, 'a.txt')
    const source: Source = { path, name: path, format: 'text', below: 'a.txt' }
    const [document] = await read('', undefined, source)
    expect(document).toMatchObject({ name: path, options: { id: path } })
    expect(document).toHaveProperty('input', Buffer.from(bytes))
  })

  it('names the first of many fields', async () => {
    const fields = Array.from({ length: 5000 }, (_, i) => [`${'f'.repeat(100)}${i}`, 1])
    const [message] = await read(JSON.stringify(Object.fromEntries(fields)))
    expect(message).toMatch(/it has `f{40}…`, .* and 4990 more;/)
  })

  it('reads what a file has when it is opened, and not what is written behind it', async () => {
    const folder = await folderWith({ 'a.jsonl': '{"text":"One"}\n' })
    const path = join(folder, 'a.jsonl')
    const source: Source = { path, name: path, format: 'jsonl', below: 'a.jsonl' }
    let count = 0
    const onBytes = () => {
      // A file that grows as it is read would never end.
      if (count++ < 1000) appendFileSync(path, '{"text":"More"}\n'.repeat(100))
    }
    const found = []
    for await (const item of readRaw(source, { onBytes })) found.push(item)
    expect(found).toHaveLength(1)
  })

  it('hands what a record says of itself to the cleaner', async () => {
    const line = { id: 'x', url: 'u', lang: 'tr', title: 't', text: 'body' }
    expect(await read(JSON.stringify(line))).toMatchObject([
      { name: '<stdin>:1', input: 'body', options: { id: 'x', url: 'u', lang: 'tr', title: 't' } },
    ])
  })

  it.each([
    ['{"text":"a"}', { id: '-:1' }],
    ['{"text":"a","id":null}', { id: '-:1' }],
    ['{"text":"a","id":7,"title":["t"],"url":null}', {}],
  ])('takes nothing but strings from %s', async (line, options) => {
    expect(await read(line)).toMatchObject([{ options }])
    const [document] = await read(line)
    expect(document).toHaveProperty('options', options)
  })

  it.each([
    ['{"text":"a"}\n{"text":"b"\n{"text":"c"}', ['a', /^<stdin>:2: .*JSON/, 'c']],
    ['[1]\n{"text":"c"}', [/^<stdin>:1: Unexpected array, expected an object/, 'c']],
    ['{"body":"a","n":1}', [/`text`; it has `body`, `n`; .*--field$/]],
    ['{}', [/`text`; it has none;/]],
    ['{"text":7}', [/Unexpected number in the field `text`, expected a string$/]],
    ['{"text":null}', [/Unexpected null in the field `text`/]],
    ['\ufffe', [/JSON/]],
  ])('reads %j', async (content, expected) => {
    const found = await read(content)
    expect(found).toHaveLength(expected.length)
    for (const [at, item] of found.entries()) {
      expect(typeof item === 'string' ? item : item.input).toMatch(expected[at]!)
    }
  })

  it('reads another field when asked, and says so when it is not there', async () => {
    const lines = '{"text":"a","raw":"b"}\n{"text":"a"}'
    expect(await read(lines, 'raw')).toMatchObject([
      { input: 'b' },
      '<stdin>:2: Unexpected record without a field `raw`; it has `text`',
    ])
  })

  it('refuses UTF-16 as a whole', async () => {
    const bytes = Buffer.from('\ufeff{"text":"a"}\n{"text":"b"}', 'utf16le')
    expect(await read(bytes)).toEqual(['<stdin>: Unexpected UTF-16, expected JSONL in UTF-8'])
  })

  it('keeps a BOM, blank lines and line ends', async () => {
    const found = await read('\ufeff\n{"text":"a"}\r\n \t\n{"text":"b"}')
    expect(found).toMatchObject([
      { own: { print: { before: '\ufeff\n', end: '\r\n' } } },
      { own: { print: { before: ' \t\n', end: '' } } },
    ])
  })

  it('keeps the blank lines at the end of a file', async () => {
    const folder = await folderWith({ 'in.jsonl': '{"text":"a"}\n\n\n' })
    const path = join(folder, 'in.jsonl')
    const source: Source = { path, name: path, format: 'jsonl', below: 'in.jsonl' }
    expect(await read('', undefined, source)).toMatchObject([{ own: { print: { end: '\n\n\n' } } }])
  })

  it('gives a record of a stream before the next one comes', async () => {
    let asked = 0
    const stream = (async function* () {
      asked = 1
      yield Buffer.from('{"text":"a"}\n')
      asked = 2
      yield Buffer.from('{"text":"b"}\n')
    })()
    const documents = readDocuments(stdin, { stdin: stream })
    await documents.next()
    expect(asked).toBe(1)
  })

  it('says why a file cannot be read', async () => {
    const source: Source = { path: '/nowhere/a', name: 'a', format: 'text', below: 'a' }
    expect(await read('', undefined, source)).toEqual(['a: no such file or directory'])
  })
})

describe('a row that presswash made', () => {
  const cleaner = createCleaner()

  async function filter(lines: string): Promise<string> {
    let printed = ''
    for (const item of await read(lines)) {
      if (typeof item === 'string') throw new Error(item)
      printed += `${printRow(cleaner.clean(item.input, item.options), item.own)}\n`
    }
    return printed
  }

  it.each([
    '{"text":"Share\\n\\nA paragraph of text.","title":"T","id":7}\n',
    '{"text": "A paragraph.", "n": 12345678901234567890}\n\n{"text":"b"}',
    '\ufeff{"text":"\\u0131", "body":5}\r\n',
  ])('is the same when it is cleaned again: %j', async (lines) => {
    const first = await filter(lines)
    expect(await filter(first)).toBe(first)
  })

  it('keeps a field that was added since, outside of what is restored', async () => {
    const row = JSON.parse(await filter('{"text":"a"}')) as Record<string, unknown>
    const again = JSON.parse(await filter(JSON.stringify({ ...row, score: 1 }))) as typeof row
    expect(again).toMatchObject({ score: 1, restore: { fields: ['text'] } })
  })

  it.each(['{"text":"old","n":1}', '{"text":"old","n":1.0}'])(
    'is cleaned as it was changed since: %s',
    async (line) => {
      const row = JSON.parse(await filter(line)) as Record<string, unknown>
      const again = JSON.parse(await filter(JSON.stringify({ ...row, n: 2 }))) as typeof row
      expect(again).toMatchObject({ n: 2, body: 'old' })
      expect(JSON.parse(await filter(JSON.stringify(again)))).toMatchObject({ n: 2 })
    },
  )

  it('of a text is that text again', async () => {
    const first = `${printRow(cleaner.clean('Share\n\nA paragraph.', { id: 'a.txt' }))}\n`
    expect(await filter(first)).toBe(first)
    const guest = first.replace('{', '{"score":1,')
    expect(await filter(guest)).toBe(guest)
  })
})
