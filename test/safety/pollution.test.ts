import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { VFile } from 'vfile'
import { unified } from 'unified'
import { afterEach, describe, expect, it } from 'vitest'
import { clean, createCleaner } from '../../src/clean.ts'
import { restore } from '../../src/emit/restore.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { rehypePresswash } from '../../src/plugin.ts'
import { compileRules } from '../../src/rules/compile.ts'
import { loadRules } from '../../src/rules/load.ts'
import { RuleError } from '../../src/report/error.ts'
import { folderWith } from '../batch/folder.ts'
import { runCli } from '../cli/run-cli.ts'

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
/** Fields that a result puts its own in the place of. */
const OURS = new Set(['text', 'title', 'body'])
const TEXT = 'The harbour council met for the third night in a row to speak about the new bridge.'

/** Everything that every object and function of the process inherits. */
function inherited(): unknown {
  return [Object, Array, Function, String, Map, RegExp, Promise].map(({ prototype }) =>
    Reflect.ownKeys(prototype).map((key) => [
      key,
      Reflect.getOwnPropertyDescriptor(prototype, key),
    ]),
  )
}

const before = inherited()
function expectUntouched(): void {
  expect(inherited()).toEqual(before)
  expect('polluted' in {}).toBe(false)
}
afterEach(expectUntouched)

describe('names that objects inherit', () => {
  it.each([
    ...NAMES.map((name) => `{"${name}":{"polluted":1},"text":"${TEXT}"}`),
    ...NAMES.map((name) => `{"text":"${TEXT}","deep":{"${name}":{"${name}":{"polluted":1}}}}`),
    `{"__proto__":1,"text":"${TEXT}","__proto__":{"polluted":1}}`,
    `{"__proto__": {"polluted": 1}, "text": "${TEXT}"}`,
    `{"__proto__": "\\u0131", "text": "${TEXT}", "constructor": {"prototype": {"polluted": 1}}}`,
    `{"__proto__":{"polluted":1,"toJSON":1},"text":"${TEXT}","title":{"__proto__":1},"body":{"__proto__":{"polluted":1}}}`,
  ])('are fields like others: %s', async (line) => {
    const { code, out } = await runCli(['--from', 'jsonl', '--to', 'jsonl'], { stdin: `${line}\n` })
    expect(code).toBe(0)
    const { restore: _, ...fields } = JSON.parse(out) as Record<string, unknown>
    const own = Object.entries(JSON.parse(line) as object).filter(([name]) => !OURS.has(name))
    for (const [name, value] of own) expect(Object.entries(fields)).toContainEqual([name, value])
    const restored = await runCli(['restore'], { stdin: out })
    expect(restored.out).toBe(`${line}\n`)
    const again = await runCli(['--from', 'jsonl', '--to', 'jsonl'], { stdin: out })
    expect(again.out).toBe(out)
  })

  it.each(NAMES)('may hold the text, the id and the address: %s', async (name) => {
    const line = JSON.stringify({ id: 'a', x: 1 }).replace('"x":1', `"${name}":"${TEXT}"`)
    for (const [flag, expected] of [
      ['--field', { body: TEXT }],
      ['--id-field', { id: TEXT }],
      ['--url-field', { url: TEXT }],
    ] as const) {
      const text = flag === '--field' ? line : line.replace('}', `,"text":"${TEXT}"}`)
      const args = ['--from', 'jsonl', '--to', 'jsonl', flag, name]
      const { code, out } = await runCli(args, { stdin: `${text}\n` })
      expect([code, JSON.parse(out)]).toMatchObject([0, expected])
    }
  })

  it.each(NAMES)('are not taken from what objects inherit: %s', async (name) => {
    const args = ['--from', 'jsonl', '--to', 'jsonl', '--field', name]
    const { code, err } = await runCli(args, { stdin: '{"x":"a"}\n' })
    expect(code).toBe(2)
    expect(err).toContain(`Unexpected record without a field \`${name}\``)
  })

  it.each(NAMES)('may be columns of CSV and Parquet: %s', async (name) => {
    const parquet = parquetWriteBuffer({
      columnData: [
        { name, data: ['polluted'], type: 'STRING' },
        { name: 'text', data: [TEXT], type: 'STRING' },
      ],
    })
    const folder = await folderWith({
      'a.csv': `${name},text\npolluted,${TEXT}\n`,
      'b.parquet': new Uint8Array(parquet),
    })
    for (const input of ['a.csv', 'b.parquet']) {
      const path = join(folder, input)
      const { code, out, err } = await runCli([path, '--to', 'jsonl'])
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain(`"${name}":"polluted"`)
      for (const to of ['csv', 'parquet', 'jsonl'])
        await runCli([path, '--out', join(folder, `${input}.${to}`), '--quiet'])
      expect(await readFile(join(folder, `${input}.csv`), 'utf8')).toMatch(
        new RegExp(`^${name},text,[^]*\\npolluted,`),
      )
      const back = await runCli([join(folder, `${input}.parquet`), '--to', 'jsonl'])
      expect(back.out).toContain(`"${name}":"polluted"`)
      const restored = await runCli(['restore', join(folder, `${input}.jsonl`)])
      expect(restored.out).toContain(`"${name}":"polluted"`)
    }
  })

  it.each([
    ...NAMES.map((name) => `${name}: { polluted: 1 }`),
    ...NAMES.map((name) => `languages: { ${name}: [polluted] }`),
    ...NAMES.map((name) => `phrases: { ${name}: [polluted] }`),
    ...NAMES.map((name) => `examples: { ${name}: [polluted], drop: [x], keep: [y] }`),
    ...NAMES.map((name) => `kind: ${name}`),
    ...NAMES.map((name) => `? !!binary x\n: { ${name}: { polluted: 1 } }`),
    '<<: { __proto__: { polluted: 1 } }',
    'a: &a { __proto__: { polluted: 1 } }\n<<: *a\nb: { <<: *a }',
  ])('are no keys of rules: %s', async (keys) => {
    const rule = `kind: phrase
summary: A line.
why: It is one.
seen: true
${keys}
phrases: [polluted line]
examples: { drop: [polluted line], keep: [other] }
`
    const folder = await folderWith({ 'artifacts/a.yml': rule, 'artifacts/b.yml': keys })
    expect(() => loadRules(folder)).toThrow(RuleError)
  })

  it.each(NAMES)('are no rules, families, sites and languages: %s', (name) => {
    const data = JSON.parse(`{"kind":"phrase","${name}":{"polluted":1},"off":true}`) as object
    for (const id of [name, `${name}/${name}`, `artifacts/${name}`])
      expect(() => compileRules([{ id, file: 'a.yml', data }])).toThrow(RuleError)
    expect(() => compileRules([], { off: [name] })).toThrow(/Unexpected/)
    expect(compileRules([]).at(`https://${name}/${name}`).has(name)).toBe(false)
  })

  it.each(NAMES)('may be all that a page says: %s', (name) => {
    const data = `{"@type":"NewsArticle","${name}":{"polluted":1},"headline":{"${name}":"x"},"image":{"${name}":{"${name}":1}},"author":"${name}","@graph":[{"${name}":[{"polluted":1}],"@type":"${name}"}]}`
    const page = `<html lang="${name}" ${name}=1><head><title>${name}</title>
<meta property="${name}" content="${name}"><meta name="og:${name}" content=x>
<script type="application/ld+json">${data}</script></head><body ${name}=polluted>
<article class="${name}" id="${name}" itemprop="${name}"><h1>${name}</h1><${name}>${TEXT}</${name}>
<p ${name}="polluted" data-${name}="x" data-__proto__-src="a.jpg">${TEXT} ${name}</p>
<figure><img ${name}=x src="https://a.example/${name}.jpg" alt="${name}"><figcaption>${name} (AFP)</figcaption></figure></article></body></html>`
    const record = clean(page, { from: 'html', include: ['text', 'html', 'markdown'] })
    expect(record.body).toContain(TEXT)
    expect(record.html).not.toContain('polluted')
  })

  it('may be options, and do nothing', () => {
    const options = JSON.parse(
      '{"__proto__":{"captions":"drop","include":["html"]},"constructor":{"prototype":{"polluted":1}}}',
    ) as object
    const plain = clean(`${TEXT}\n`)
    expect(clean(`${TEXT}\n`, options)).toEqual(plain)
    expect(createCleaner(options).clean(`${TEXT}\n`, options)).toEqual(plain)
  })

  it.each(NAMES)('may be properties in a tree that the plugin is given: %s', (name) => {
    const properties = JSON.parse(`{"${name}":{"polluted":1},"className":["${name}"]}`) as object
    const element = (tagName: string, text: string): Element =>
      ({
        type: 'element',
        tagName,
        properties: properties as Element['properties'],
        children: [{ type: 'text', value: text }],
        data: properties,
      }) as Element
    const tree: Root = {
      type: 'root',
      children: [element('p', TEXT), element(name, `${TEXT} ${name}`), element('a', name)],
    }
    const file = new VFile()
    const made = unified().use(rehypePresswash).runSync(tree, file)
    expect((file.data['presswash'] as ArticleRecord).body).toContain(TEXT)
    expect(JSON.stringify(made)).not.toContain('polluted')
  })

  it.each([
    '{"restore":{"__proto__":{"layout":"b"},"fields":["__proto__"]},"__proto__":{"polluted":1}}',
    '{"restore":{"fields":["__proto__","constructor"],"values":{"__proto__":{"polluted":1}}},"constructor":1}',
    '{"restore":{"fields":["x"],"style":"spaced","values":{"x":{"__proto__":{"polluted":1}}}}}',
    '{"restore":{"fields":["__proto__"],"style":"spaced"},"__proto__":{"polluted":1}}',
    '{"__proto__":{"restore":{"fields":[]}}}',
  ])('may stand in a record to restore: %s', async (line) => {
    const { code, out, err } = await runCli(['restore'], { stdin: `${line}\n` })
    expect([0, 2]).toContain(code)
    expect(out + err).not.toMatch(/ {4}at /)
  })

  it('are not what restore() reads', () => {
    const record = JSON.parse(
      '{"__proto__":{"restore":{"layout":"b"}},"articles":[]}',
    ) as ArticleRecord
    expect(() => restore(record)).toThrow(/Unexpected/)
  })
})
