import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indentJson } from '../../src/batch/indent-json.ts'

describe('indentJson', () => {
  it('lays out as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(indentJson(JSON.stringify(value))).toBe(JSON.stringify(value, undefined, 2))
      }),
    )
  })

  it('leaves numbers and strings as they are written', () => {
    expect(indentJson('{"a":12345678901234567890,"b":1.0,"c":"{\\"x\\":[1,2]}"}')).toBe(
      '{\n  "a": 12345678901234567890,\n  "b": 1.0,\n  "c": "{\\"x\\":[1,2]}"\n}',
    )
  })

  it('puts a margin before every line but the first', () => {
    expect(indentJson('{"a":[1]}', '  ')).toBe('{\n    "a": [\n      1\n    ]\n  }')
  })
})
