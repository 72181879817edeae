import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cases } from '../../bench/hostile/cases.mjs'
import type { Source } from '../../src/batch/batch-document.ts'
import { findSources } from '../../src/batch/find-sources.ts'
import { readRaw, type RawOptions } from '../../src/batch/read-raw.ts'
import { readSources } from '../../src/batch/run/read-sources.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'presswash-parquet-'))
})
afterEach(() => rm(folder, { recursive: true }))

type Table = Omit<Parameters<typeof parquetWriteBuffer>[0], 'columnData'> & {
  columnData: readonly Readonly<Record<string, unknown>>[]
}

/** A table as bytes, without an index of its pages unless it is to have one. */
function tableOf({ columnData, ...options }: Table): ArrayBuffer {
  const columns = columnData.map((column) => ({ offsetIndex: false, ...column }))
  return parquetWriteBuffer({ ...options, columnData: columns as never })
}

/** The rows of a table as they are read, or why they are not. */
async function read(bytes: ArrayBuffer | Uint8Array, options: RawOptions = {}) {
  const path = join(folder, 'a.parquet')
  await writeFile(path, new Uint8Array(bytes))
  const source: Source = { path, name: 'a.parquet', format: 'parquet', below: 'a.parquet' }
  const found: (Readonly<Record<string, unknown>> | string)[] = []
  for await (const item of readRaw(source, options)) {
    if ('error' in item) found.push(`${item.stage} ${item.name}: ${item.error.reason}`)
    else if (item.kind === 'row') found.push(item.values)
  }
  return found
}

const numbers = (length: number) => Array.from({ length }, (_, at) => at)
const hostile = (name: string): Uint8Array =>
  cases.find((one) => one.name.endsWith(name))!.content!(1) as Uint8Array

describe('Parquet', () => {
  const count = 5000
  const columnData = [
    { name: 'text', data: numbers(count).map((at) => `The ferry number ${at} is late.`) },
    { name: 'lang', data: numbers(count).map((at) => (at % 7 === 0 ? null : 'en')) },
    { name: 'n', data: numbers(count), type: 'INT32' },
    { name: 'tags', data: numbers(count).map((at) => numbers(at % 3).map((tag) => `t${tag}`)) },
    { name: 'page', data: numbers(count).map((at) => Buffer.from(`<p>${at}`)), type: 'BYTE_ARRAY' },
  ].map((column) => ({ type: column.name === 'tags' ? 'JSON' : 'STRING', ...column }))

  it.each([
    ['many pages', false, { pageSize: 1000 }],
    ['many row groups', false, { rowGroupSize: 300 }],
    ['pages with an index', true, { pageSize: 1000 }],
    ['pages that are not packed', false, { pageSize: 5000, codec: 'UNCOMPRESSED' as const }],
  ])('is read as the library reads it at once: %s', async (_, offsetIndex, options) => {
    const columns = columnData.map((column) => ({ ...column, offsetIndex }))
    const bytes = tableOf({ ...options, columnData: columns })
    const expected = await parquetReadObjects({ file: bytes, utf8: false })
    expect(await read(bytes)).toEqual(expected)
    expect(expected).toHaveLength(count)
  })

  it('lists and structures are read, and what is around them', async () => {
    const schema = [
      { name: 'root', num_children: 2 },
      { name: 'text', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      { name: 'tags', converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
    ]
    const data = numbers(300).map((at) => numbers(at % 4).map((tag) => `tag ${tag}`))
    const text = { name: 'text', data: data.map((_, at) => `The ferry ${at}`) }
    const bytes = tableOf({
      schema: schema as never,
      pageSize: 500,
      columnData: [text, { name: 'tags', data }],
    })
    expect(await read(bytes)).toEqual(data.map((tags, at) => ({ text: `The ferry ${at}`, tags })))
  })

  it('gives bytes without the page that they are in', async () => {
    const columns = [
      { name: 'html', data: [Buffer.from('<p>a'), Buffer.from('<p>b')], type: 'BYTE_ARRAY' },
    ]
    const [row] = await read(tableOf({ columnData: columns, codec: 'UNCOMPRESSED' }))
    const { html } = row as { html: Uint8Array }
    expect(html.buffer.byteLength).toBe(4)
  })

  it('that takes too long to read costs only itself', async () => {
    expect(await read(hostile('numbers without an end'), { timeout: 1 })).toEqual([
      'timeout a.parquet: Unexpected Parquet data that takes over 1 s to read, expected less; --timeout gives it more',
    ])
  })

  it('that takes too much memory costs only itself', async () => {
    const columns = [
      {
        name: 'text',
        data: numbers(40_000).map((at) => `${at} is late. `.repeat(100)),
        type: 'STRING',
      },
    ]
    const bytes = tableOf({ columnData: columns, rowGroupSize: 40_000, pageSize: 1e9 })
    expect(await read(bytes, { memory: 30 })).toEqual([
      'memory a.parquet: Unexpected Parquet data that takes over 30 MB of memory, expected less; --memory gives it more',
    ])
  })

  it('that is read for ever ends at the signal', async () => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 500)
    const found = await read(hostile('numbers without an end'), { signal: controller.signal })
    expect(found).toEqual([])
  })

  it('that a signal stops has not come to its end', async () => {
    await writeFile(join(folder, 'a.txt'), 'Ferry is late\n\nThe ferry to the island is late.\n')
    await writeFile(join(folder, 'b.parquet'), hostile('numbers without an end'))
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 500)
    const sources = await findSources([join(folder, 'a.txt'), join(folder, 'b.parquet')])
    const found: string[] = []
    for await (const { kind } of readSources(sources, { signal: controller.signal }))
      found.push(kind)
    expect(found).toEqual(['document', 'end'])
  })

  it('is read to its end after somebody who was not', async () => {
    const bytes = tableOf({ columnData: [{ name: 'text', data: ['a', 'b', 'c'], type: 'STRING' }] })
    const path = join(folder, 'a.parquet')
    await writeFile(path, new Uint8Array(bytes))
    const source: Source = { path, name: 'a.parquet', format: 'parquet', below: 'a.parquet' }
    for await (const item of readRaw(source)) {
      expect(item).toMatchObject({ values: { text: 'a' } })
      break
    }
    const [one, two] = await Promise.all([read(bytes), read(bytes)])
    expect(one).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }])
    expect(two).toEqual(one)
  })
})
