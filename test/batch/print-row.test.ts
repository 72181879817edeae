import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseOwnRecord } from '../../src/batch/own-record.ts'
import { printRow } from '../../src/batch/print-row.ts'
import { restoreOfRow, restoreRow } from '../../src/batch/restore-row.ts'
import { clean } from '../../src/clean.ts'
import type { ArticleRecord } from '../../src/model/record.ts'

const record = clean('A paragraph of text.', { title: 'Ours' })

function row(line: string | Buffer, result: ArticleRecord = record): Record<string, unknown> {
  const own = parseOwnRecord(Buffer.from(line as string))
  return JSON.parse(printRow(result, own)) as Record<string, unknown>
}

function back(printed: Record<string, unknown>): Buffer {
  return restoreRow(printed, restoreOfRow(printed)!)
}

describe('printRow', () => {
  it('keeps the own fields first, in their order', () => {
    const names = Object.keys(row('{"z":1,"text":"dirty","a":null}'))
    expect(names.slice(0, 3)).toEqual(['z', 'text', 'a'])
    expect(names.slice(3)).toContain('body')
  })

  it('puts ours in the place of an own field and the own value aside', () => {
    const printed = row('{"title":"theirs","text":"dirty"}')
    expect(Object.keys(printed)[0]).toBe('title')
    expect(printed['title']).toBe('Ours')
    expect(printed['restore']).toMatchObject({ values: { title: 'theirs' } })
  })

  it('puts nothing aside that is the same', () => {
    expect(row('{"title":"Ours","text":"x"}')['restore']).not.toHaveProperty('values')
  })

  it('prints long numbers as they came', () => {
    const own = parseOwnRecord(Buffer.from('{"id":12345678901234567890,"text":"x"}'))
    expect(printRow(record, own)).toMatch(/^{"id":12345678901234567890,"text":"x",/)
  })

  it('has a message for a line that is not UTF-8', () => {
    const printed = row(Buffer.from('{"text":"caf\xe9"}', 'latin1'))
    expect(printed['messages']).toMatchObject([{ rule: 'decode/bytes' }])
  })

  it('leaves the prototype of objects alone', () => {
    const printed = row('{"__proto__":{"polluted":1},"text":"x"}')
    expect(Object.keys(printed)).toContain('__proto__')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(back(printed).toString()).toBe('{"__proto__":{"polluted":1},"text":"x"}')
  })

  it.each([
    '{"text":"x"}',
    '{"text": "x", "restore": {"mine": 1}}',
    '{"body": "b", "captions": 1, "articles": {}, "removed": "no", "messages": 5, "text": "ığ"}',
    '{"title": null, "text": "\\u0131", "id": 5}',
    '{ "text":"x" , "n":1.50 }',
    '{"2":"two","1":"one","text":"x"}',
  ])('can be turned back to %s', (line) => {
    expect(back(row(line)).toString()).toBe(line)
  })

  it('can be turned back to any record', () => {
    const names = fc.constantFrom('title', 'body', 'text', 'restore', 'x', '__proto__', '7')
    const indent = fc.constantFrom(undefined, 1)
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), indent, (value, space) => {
        const line = JSON.stringify({ text: '', ...value }, undefined, space).replaceAll('\n', '')
        expect(back(row(line)).toString()).toBe(line)
      }),
    )
  })
})
