import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceFields } from '../../src/batch/slice-fields.ts'

describe('sliceFields', () => {
  it.each([
    ['{}', []],
    [' { "a" : 1 } ', [['a', '1']]],
    [
      '{"id":12345678901234567890,"x":1.0}',
      [
        ['id', '12345678901234567890'],
        ['x', '1.0'],
      ],
    ],
    [
      '{"b":1,"1":2}',
      [
        ['b', '1'],
        ['1', '2'],
      ],
    ],
    [
      '{"a":"}\\",{","b":[{"c":"]"}, 2]}',
      [
        ['a', '"}\\",{"'],
        ['b', '[{"c":"]"}, 2]'],
      ],
    ],
    [
      '{"a\\"b":"\\\\","c":null}',
      [
        ['a"b', '"\\\\"'],
        ['c', 'null'],
      ],
    ],
    ['{"a":1,"a":2}', [['a', '2']]],
    ['{"__proto__":{"x":1}}', [['__proto__', '{"x":1}']]],
  ])('cuts %j', (json, expected) => {
    expect([...sliceFields(json)]).toEqual(expected)
  })

  it('cuts whatever JSON.stringify prints, laid out or not', () => {
    const space = fc.constantFrom(undefined, 1, '\t')
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), space, (value, indent) => {
        const cut = sliceFields(JSON.stringify(value, undefined, indent))
        const again = [...cut].map(([name, json]) => [name, JSON.parse(json) as unknown])
        expect(Object.fromEntries(again)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('cuts a string of many megabytes', () => {
    const long = 'a\\"'.repeat(5_000_000)
    expect(sliceFields(`{"a":"${long}","b":1}`).get('b')).toBe('1')
  })
})
