import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { clean, explain, type ArticleRecord } from '../src/index.ts'

const PAGES = new URL('../../shared/benchmark/pages/', import.meta.url)
const names = existsSync(PAGES)
  ? readdirSync(PAGES).filter((name) => name.endsWith('.html.gz'))
  : []

// The pages are other people's and stand beside the repository, not in it.
describe.skipIf(names.length === 0)('real pages', () => {
  const records = new Map<string, ArticleRecord>()

  it.each(names)('%s: each block is kept or removed, once, and nothing is invented', (name) => {
    const { record, blocks, decisions } = explain(read(name), options(name))
    records.set(name, record)
    const gone = decisions.filter(({ cuts }) => cuts.some(({ action }) => action === 'drop'))
    expect(decisions.length).toBe(blocks.length)
    expect(record.removed.length).toBe(decisions.flatMap(({ cuts }) => cuts).length)
    const kept = blocks.filter(({ index }) => gone.every(({ block }) => block !== index))
    const printed = (record.text ?? '').replaceAll(/\n+(?:---\n+)?/g, ' ').trim()
    const expected = kept.map(({ text }) => text.replaceAll(/\n+/g, ' ')).join(' ')
    expect(isSubsequence(printed, expected)).toBe(true)
  })

  it('are cleaned the same in any order', () => {
    for (const name of names.toReversed())
      expect(clean(read(name), { ...options(name), offsets: true }), name).toEqual(
        records.get(name),
      )
  })
})

function options(id: string) {
  return { id, from: 'html', include: ['text'] } as const
}

function read(name: string): Uint8Array {
  return gunzipSync(readFileSync(new URL(name, PAGES)))
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of part) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
