import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { clean, type ArticleRecord } from '../src/index.ts'
import { checkPromises } from './promises/check-promises.ts'

const SAMPLES = new URL('../samples/text/', import.meta.url)

interface Case {
  readonly titles: readonly (string | null)[]
  readonly captions?: readonly (readonly { text: string; credit?: string }[])[]
  readonly removed?: Readonly<Record<string, number>>
}

interface Sample {
  readonly name: string
  readonly inputs: readonly { input: string | Uint8Array; title?: string }[]
  readonly expected: string
  readonly wanted: Case
}

const samples = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readSample(name))

describe.each(samples)('samples/text/$name', ({ inputs, expected, wanted }) => {
  const records = inputs.map(({ input, ...own }) => clean(input, { ...own, include: ['text'] }))

  it('prints what an editor would print', () => {
    expect(`${records.map(({ text }) => text).join('\n\n=====\n\n')}\n`).toBe(expected)
  })

  it('tells titles and captions from body text', () => {
    const articles = records.flatMap((record) => withTitle(record))
    expect(articles.map(({ title }) => title)).toEqual(wanted.titles)
    expect(articles.map(({ captions }) => captions)).toEqual(
      wanted.captions ?? articles.map(() => []),
    )
  })

  it('removes what had to go and nothing else', () => {
    const counts: Record<string, number> = {}
    for (const { rule } of records.flatMap(({ removed }) => removed)) {
      const family = rule.split('/')[0]!
      counts[family] = (counts[family] ?? 0) + 1
    }
    expect(counts).toEqual(wanted.removed ?? {})
  })

  it('keeps the promises', () => {
    for (const { input, ...own } of inputs) checkPromises(input, own)
  })
})

it('finds the samples: the seed shapes and the ones in which nothing may go', () => {
  expect(samples.length).toBeGreaterThanOrEqual(45)
  expect(samples.filter(({ name }) => name.startsWith('keep-')).length).toBeGreaterThanOrEqual(15)
})

/** A title that only the record's own field knows is the main article's. */
function withTitle({ articles, title }: ArticleRecord) {
  return articles.length === 1 ? [{ ...articles[0]!, title }] : articles
}

function readSample(name: string): Sample {
  const folder = new URL(`${name}/`, SAMPLES)
  const files = readdirSync(folder)
  const wanted = parse(readFileSync(new URL('case.yml', folder), 'utf8')) as Case
  const expected = readFileSync(new URL('expected.txt', folder), 'utf8')
  const inputs = files.includes('input.jsonl')
    ? readFileSync(new URL('input.jsonl', folder), 'utf8').trim().split('\n').map(readRecord)
    : [{ input: new Uint8Array(readFileSync(new URL('input.txt', folder))) }]
  return { name, inputs, expected, wanted }
}

function readRecord(line: string) {
  const { text, title } = JSON.parse(line) as { text: string; title?: string }
  return { input: text, ...(title !== undefined && { title }) }
}
