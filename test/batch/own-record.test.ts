import { describe, expect, it } from 'vitest'
import { parseOwnRecord } from '../../src/batch/own-record.ts'

const parse = (line: string | Buffer) => parseOwnRecord(Buffer.from(line as string))

describe('parseOwnRecord', () => {
  it.each([
    ['JSON.stringify', '{"id":"x","text":"ığ","n":[1,{"a":null}]}', {}],
    [
      'json.dumps',
      '{"id": "x", "text": "\\u0131\\u011f", "n": [1, {"a": null}]}',
      { style: 'spaced-ascii' },
    ],
    ['json.dumps, ensure_ascii off', '{"id": "x", "text": "ığ"}', { style: 'spaced' }],
    ['json.dumps, no spaces', '{"id":"x","text":"\\ud83d\\ude00"}', { style: 'ascii' }],
    ['plain words with spaces', '{"id": "x"}', { style: 'spaced' }],
    ['control characters', '{"t": "a\\u001fb\\u007f"}', { style: 'spaced-ascii' }],
  ])('knows the print of %s', (_, line, print) => {
    expect(parse(line).print).toEqual(print)
  })

  it.each([
    ['a number too long for a double', '{"id":12345678901234567890}'],
    ['a float that is whole', '{"score":1.0}'],
    ['a name that looks like a number', '{"b":1,"1":2}'],
    ['a name that comes twice', '{"a":1,"a":2}'],
    ['space of another kind', '{ "a":1 }'],
    ['escaped slashes', '{"url":"https:\\/\\/a.example"}'],
  ])('keeps the line for %s', (_, line) => {
    expect(parse(line).print).toEqual({ line })
  })

  it('keeps long numbers and the order of names in the fields', () => {
    const { fields } = parse('{"b": 12345678901234567890, "1": 2}')
    expect([...fields]).toEqual([
      ['b', '12345678901234567890'],
      ['1', '2'],
    ])
  })

  it('keeps the bytes of a line that is not UTF-8', () => {
    const line = Buffer.from('{"text":"caf\xe9"}', 'latin1')
    const { print, values } = parseOwnRecord(line)
    expect(print).toEqual({ style: 'base64', line: line.toString('base64') })
    expect(values.get('text')).toBe('caf\ufffd')
  })

  it('reads a value too deep to print again', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(parse(`{"a":${deep}}`).fields.get('a')).toBe(deep)
  })

  it.each([
    ['[1]', 'Unexpected array'],
    ['null', 'Unexpected null'],
    ['"text"', 'Unexpected string'],
    ['{"a":1', 'JSON'],
  ])('refuses %s', (line, reason) => {
    expect(() => parse(line)).toThrow(SyntaxError)
    expect(() => parse(line)).toThrow(reason)
  })
})
