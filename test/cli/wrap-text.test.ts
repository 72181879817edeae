import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, shorten, wrapText } from '../../src/cli/wrap-text.ts'

const wrapped = (text: string, width: number): string[] =>
  wrapText(text, width).map(([start, end]) => text.slice(start, end))

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['ığüş', 4],
    ['日本', 4],
    ['كَتَبَ', 3],
    ['می\u200cخواهم', 7],
    ['👩‍👩‍👧', 2],
    ['\u2068a\u2069', 1],
  ])('of %j is %d', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe('wrapText', () => {
  it.each([
    ['', 5, ['']],
    ['one two three', 7, ['one two', 'three']],
    ['one two', 80, ['one two']],
    ['one  two', 4, ['one', 'two']],
    ['abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
    ['a abcdefgh', 4, ['a', 'abcd', 'efgh']],
    ['日本語です', 4, ['日本', '語で', 'す']],
    ['one\ntwo three', 20, ['one', 'two three']],
    ['one two', Infinity, ['one two']],
  ])('breaks %j at %d', (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines)
  })

  it('keeps every character but the spaces at breaks, and keeps to the width', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ş', '日', ' ', '\n', 'م', '\u064e') })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (input, width) => {
        const lines = wrapped(input, width)
        expect(lines.join('').replace(/\s/g, '')).toBe(input.replace(/\s/g, ''))
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('shorten', () => {
  it.each([
    ['short', 10, 'short'],
    ['too long by far', 8, 'too lon…'],
    ['two\nlines', 10, 'two…'],
    ['日本語です', 5, '日本…'],
  ])('makes %j fit %d', (text, width, expected) => {
    expect(shorten(text, width)).toBe(expected)
  })
})
