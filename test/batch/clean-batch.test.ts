import { readdir, readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib, { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { BatchOptions } from '../../src/batch/batch-options.ts'
import { cleanBatch } from '../../src/batch/clean-batch.ts'
import { UsageError } from '../../src/report/error.ts'
import { folderWith } from './folder.ts'

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url))
const cut = async (name: string, end: number) =>
  (await readFile(join(fixtures, name))).subarray(0, end)

const dirty = (id: number): string =>
  `Title ${id} that comes back\n\nShare\n\nTitle ${id} that comes back\n\nParagraph ${id} of the text, whole and long enough.\n`
const clean = (id: number): string =>
  `Title ${id} that comes back\n\nParagraph ${id} of the text, whole and long enough.\n`
const jsonl = (...values: unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')
const rows = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

async function run(
  files: Record<string, string | Uint8Array>,
  out: string,
  options: Partial<BatchOptions> = {},
  inputs = ['in'],
) {
  const folder = await folderWith(files)
  const paths = inputs.map((input) => join(folder, input))
  const result = await cleanBatch(paths, { ...options, out: `${folder}/${out}` })
  const read = async (name: string) => readFile(join(folder, name), 'utf8')
  const list = async (name = '.') =>
    (await readdir(join(folder, name), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter((path) => !path.startsWith('in'))
      .toSorted()
  return { folder, result, read, list }
}

describe('cleanBatch', () => {
  it('mirrors files, and unpacks what is packed', async () => {
    const { gzipSync } = await import('node:zlib')
    const files = { 'in/a.txt': dirty(1), 'in/b/c.txt.gz': gzipSync(dirty(2)) }
    const { read, list } = await run(files, 'out/')
    expect(await list()).toEqual(['out/a.txt', 'out/b/c.txt'])
    expect([await read('out/a.txt'), await read('out/b/c.txt')]).toEqual([clean(1), clean(2)])
  })

  it('knows the format by the name', async () => {
    const files = { 'in/a.jsonl': jsonl({ id: 7, text: dirty(1) }, { text: dirty(2), x: [1] }) }
    const { read, list } = await run(files, 'out.jsonl')
    expect(await list()).toEqual(['out.jsonl'])
    expect(rows(await read('out.jsonl'))).toMatchObject([
      { id: 7, title: 'Title 1 that comes back', removed: [{}, {}] },
      { title: 'Title 2 that comes back', x: [1] },
    ])
  })

  it('packs what is to be packed', async () => {
    const files = { 'in/a.jsonl': jsonl({ text: dirty(1) }) }
    const { folder } = await run(files, 'out.jsonl.gz')
    const text = gunzipSync(await readFile(join(folder, 'out.jsonl.gz'))).toString()
    expect(rows(text)).toMatchObject([{ body: 'Paragraph 1 of the text, whole and long enough.' }])
    const empty = await run({ 'in/a.jsonl': '' }, 'out.jsonl.gz')
    expect(gunzipSync(await readFile(join(empty.folder, 'out.jsonl.gz'))).toString()).toBe('')
  })

  it('writes CSV with the columns of all rows, and no formulas', async () => {
    const files = {
      'in/a.jsonl': jsonl(
        { id: '=1+1', n: -5, text: dirty(1) },
        { id: '-x', more: { a: 1 }, text: dirty(2) },
      ),
    }
    const { read } = await run(files, 'out.csv')
    const found = parse(await read('out.csv'), { columns: true }) as Record<string, string>[]
    expect(found).toMatchObject([
      { id: "'=1+1", n: '-5', more: '', title: 'Title 1 that comes back' },
      { id: "'-x", n: '', more: '{"a":1}' },
    ])
  })

  it('writes Parquet with the columns of all rows', async () => {
    const line = `{"id":9007199254740993,"n":1.5,"mixed":1,"yes":true,"text":${JSON.stringify(dirty(1))}}\n`
    const files = { 'in/a.jsonl': line + jsonl({ id: 2, mixed: 'a', more: null, text: dirty(2) }) }
    const { folder } = await run(files, 'out.parquet')
    const found = await parquetReadObjects({
      file: await asyncBufferFromFile(join(folder, 'out.parquet')),
    })
    expect(found).toMatchObject([
      { id: 9007199254740993n, n: 1.5, mixed: '1', yes: true, title: 'Title 1 that comes back' },
      { id: 2n, n: null, mixed: '"a"', yes: null, more: null },
    ])
    const empty = await run({ 'in/a.jsonl': '' }, 'out.parquet')
    expect((await stat(join(empty.folder, 'out.parquet'))).size).toBeGreaterThan(0)
  })

  it.each(['csv', 'parquet', 'jsonl.gz'])(
    'reads the %s that it wrote as it was',
    async (ending) => {
      const files = {
        'in/a.jsonl': jsonl({ id: 'a', text: dirty(1) }, { id: 'b', text: dirty(2) }),
      }
      const { folder, read } = await run(files, `one.${ending}`)
      await cleanBatch([join(folder, `one.${ending}`)], { out: join(folder, 'two.jsonl') })
      expect(rows(await read('two.jsonl'))).toMatchObject([
        { id: 'a', body: 'Paragraph 1 of the text, whole and long enough.' },
        { id: 'b', body: 'Paragraph 2 of the text, whole and long enough.' },
      ])
    },
  )

  it('writes shards, and refuses those of another run', async () => {
    const values = [1, 2, 3, 4, 5].map((id) => ({ id, text: dirty(id) }))
    const files = { 'in/a.jsonl': jsonl(...values) }
    const { folder, read, list } = await run(files, 'out.jsonl', { shardSize: 2 })
    const names = ['out-00000.jsonl', 'out-00001.jsonl', 'out-00002.jsonl']
    expect(await list()).toEqual(names)
    expect(rows(await read('out-00001.jsonl'))).toMatchObject([{ id: 3 }, { id: 4 }])
    const again = { out: join(folder, 'out.jsonl'), shardSize: 3 }
    await expect(cleanBatch([join(folder, 'in')], again)).rejects.toThrow(
      /Unexpected .*out-00000\.jsonl of an earlier run, expected no shards yet; --fresh removes them/,
    )
    expect(await readdir(folder)).toEqual(['in', ...names])
    await cleanBatch([join(folder, 'in')], { ...again, fresh: true })
    expect(await list()).toEqual(names.slice(0, 2))
  })

  it('keeps the columns that were named', async () => {
    const { result, read } = await run({}, 'out.jsonl', {}, [])
    expect([result.isWhole, await read('out.jsonl')]).toEqual([true, ''])
    const folder = await folderWith({})
    await cleanBatch([join(fixtures, 'python.csv')], {
      out: join(folder, 'a.jsonl'),
      idField: 'link',
      urlField: 'link',
    })
    expect(rows(await readFile(join(folder, 'a.jsonl'), 'utf8'))[0]).toMatchObject({
      id: 'https://news.example/en',
      url: 'https://news.example/en',
      link: 'https://news.example/en',
      key: '0',
    })
  })

  it('says what it did', async () => {
    const caption = 'The new bridge seen from the fish market (AFP)'
    const text = `A title\n\n${caption}\n\n${caption}\n\nA paragraph of the text, whole and long enough.\n`
    const files = {
      'in/a.jsonl': jsonl({ lang: 'en', text }, { lang: 'tr-TR', text: 'Metin.' }, {}),
    }
    const { result, read } = await run(files, 'out.jsonl', { reportPath: undefined })
    expect(result.report).toMatchObject({
      documents: 2,
      failed: 1,
      articles: 2,
      captions: 1,
      removed: { total: 1, byRule: { 'repeats/caption': 1 } },
      languages: { en: { documents: 1, removed: 1 }, tr: { documents: 1, removed: 0 } },
      duplicateLines: { droppedBefore: 1, droppedAfter: 0, rescued: 1 },
    })
    const { characters } = result.report
    expect(characters.in - characters.out).toBe(caption.length)
    expect(rows(await read('out.errors.jsonl'))).toMatchObject([
      { document: expect.stringMatching(/a\.jsonl:3$/), stage: 'parse' },
    ])
  })

  it('removes an older list of failures when there are none', async () => {
    const { list } = await run({ 'in/a.txt': 'A.', 'out/errors.jsonl': 'old' }, 'out/')
    expect(await list()).toEqual(['out/a.txt'])
  })

  it('stops at the first failure when it is to be strict', async () => {
    const files = { 'in/a.jsonl': `{"text":"a"}\nbroken\n{"text":"c"}\n` }
    const { result, list } = await run(files, 'out.jsonl', { strict: true })
    expect(result).toMatchObject({ isWhole: false, report: { documents: 1, failed: 1 } })
    expect((await list()).filter((name) => !name.startsWith('.'))).toEqual([])
  })

  it('writes through a link, and nowhere outside its folder', async () => {
    const folder = await folderWith({ 'in/a.txt': dirty(1), 'real/out.txt': 'before' })
    await symlink(join(folder, 'real/out.txt'), join(folder, 'link.txt'))
    await cleanBatch([join(folder, 'in/a.txt')], { out: join(folder, 'link.txt') })
    expect(await readFile(join(folder, 'real/out.txt'), 'utf8')).toBe(clean(1))
    expect((await readdir(folder)).toSorted()).toEqual(['in', 'link.txt', 'real'])
    expect(await readdir(join(folder, 'real'))).toEqual(['out.txt'])
  })

  it.each([
    ['out.parquet.gz', {}, /Unexpected .*out\.parquet\.gz, expected a name that ends in \.parquet/],
    ['out/', { shardSize: 5 }, /Unexpected --shard-size for the directory/],
    ['out.jsonl', { shardSize: 0 }, /Unexpected shard size 0/],
    ['in/a.txt', {}, /which is the input/],
    ['in/a.txt/x.txt', {}, /Cannot write .*: not a directory|Cannot write .*file already exists/],
  ])('refuses %s with %j', async (out, options, message) => {
    const running = run({ 'in/a.txt': 'A.' }, out, options)
    await expect(running).rejects.toThrow(UsageError)
    await expect(running).rejects.toThrow(message)
  })

  const hasZstd = 'zstdCompress' in zlib

  it.runIf(hasZstd)('writes zstd', async () => {
    const { folder, read } = await run({ 'in/a.jsonl': jsonl({ text: dirty(1) }) }, 'out.jsonl.zst')
    await cleanBatch([join(folder, 'out.jsonl.zst')], { out: join(folder, 'b.jsonl') })
    expect(rows(await read('b.jsonl'))).toHaveLength(1)
  })

  it.runIf(!hasZstd)('says which Node has zstd', async () => {
    const running = run({ 'in/a.txt': 'A.' }, 'out.jsonl.zst')
    await expect(running).rejects.toThrow(/has no zstd, which came with 22\.15; name it \.gz/)
  })
})

describe('bad inputs', () => {
  it('cost themselves alone, and each is named', async () => {
    const files = {
      'in/00-good.txt': dirty(0),
      'in/01-empty.txt': '',
      'in/02-binary.txt': Buffer.alloc(5000),
      'in/03-lines.jsonl': `${jsonl({ id: 'g1', text: dirty(1) })}{"text": "broken\n${jsonl({ id: 'g2', text: dirty(2) })}`,
      'in/04-utf8.txt': Buffer.concat([
        Buffer.from('Şehir köprüsü '),
        Buffer.of(0xff),
        Buffer.from(' açıldı.'),
      ]),
      'in/05-huge.txt': Buffer.alloc(200_000_000, 'A line of a huge document.\n'),
      'in/06-cut.jsonl.gz': await cut('gnu.jsonl.gz', -20),
      'in/07-cut.jsonl.zst': await cut('tool.jsonl.zst', -20),
      'in/08-footer.parquet': await cut('duckdb.parquet', -10),
      'in/09-cut.warc': await cut('wget.warc', 5000),
      'in/10-good.parquet': await cut('duckdb.parquet', Infinity),
      'in/11-good.txt': dirty(11),
    }
    const { result, read } = await run(files, 'out.jsonl', {}, ['in', 'gone.txt'])
    const failed = rows(await read('out.errors.jsonl'))
    expect(
      failed.map(({ document }) => String(document).replace(/.*\/in\/|.*\/(?=gone)/, '')),
    ).toEqual([
      '02-binary.txt',
      '03-lines.jsonl:2',
      '05-huge.txt',
      '06-cut.jsonl.gz',
      '07-cut.jsonl.zst',
      '08-footer.parquet',
      expect.stringMatching(/^09-cut\.warc:\d+ \(http/),
      'gone.txt',
    ])
    expect(failed.map(({ stage }) => stage)).toEqual([
      'clean',
      'parse',
      'read',
      'read',
      'read',
      'read',
      'read',
      'find',
    ])
    const ids = rows(await read('out.jsonl')).map(({ id, lang }) => id ?? lang)
    expect(ids).toEqual(expect.arrayContaining(['g1', 'g2']))
    // Two texts, the empty one, the one in UTF-8, two lines, a line of each packed file, a page or more, three rows.
    expect(result.report.documents).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(12)
    expect(result.report.failed).toBe(8)
  })
})
