import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLines } from '../../src/parse/lines.ts'

const texts = (text: string) => splitLines(text).map(({ start, end }) => text.slice(start, end))
const breaks = (text: string) => splitLines(text).map(({ breaksBefore }) => breaksBefore)

describe('splitLines', () => {
  it.each([
    ['LF', '\n'],
    ['CR', '\r'],
    ['CR LF', '\r\n'],
    ['NEL', '\u0085'],
    ['LINE SEPARATOR', '\u2028'],
    ['a page break', '\f'],
    ['a vertical tab', '\v'],
  ])('ends a line at %s', (_, lineBreak) => {
    expect(texts(`Liman${lineBreak}Köprü`)).toEqual(['Liman', 'Köprü'])
    expect(breaks(`Liman${lineBreak}Köprü`)).toEqual([0, 1])
    expect(breaks(`Liman${lineBreak}${lineBreak}Köprü`)).toEqual([0, 2])
  })

  it('takes a PARAGRAPH SEPARATOR for two line breaks', () => {
    expect(breaks('Liman\u2029Köprü')).toEqual([0, 2])
  })

  it.each([
    ['spaces', '  '],
    ['tabs', '\t'],
    ['no-break spaces', '\u00a0'],
    ['ideographic spaces', '\u3000'],
    ['a BOM', '\ufeff'],
    ['zero-width spaces', '\u200b'],
    ['word joiners', '\u2060'],
    ['Mongolian vowel separators', '\u180e'],
  ])('leaves out %s at both ends', (_, blank) => {
    expect(texts(`${blank}Liman${blank}köprüsü${blank}`)).toEqual([`Liman${blank}köprüsü`])
    expect(texts(`Liman\n${blank}\nKöprü`)).toEqual(['Liman', 'Köprü'])
    expect(breaks(`Liman\n${blank}\nKöprü`)).toEqual([0, 2])
  })

  it('keeps joiners and direction marks beside what shows', () => {
    expect(texts('\u200fمی\u200c\n\u200e')).toEqual(['\u200fمی\u200c'])
  })

  it('keeps a long line of characters that do not show', () => {
    expect(texts('\u200d'.repeat(15))).toEqual([])
    expect(texts('\u200d'.repeat(16))).toHaveLength(1)
  })

  it('gives nothing for a text without lines', () => {
    expect(splitLines('')).toEqual([])
    expect(splitLines(' \n\u00a0\r\n')).toEqual([])
  })

  it('counts indent, numbers and breaks', () => {
    expect(splitLines('\n one\n\n\n  two\r\nthree')).toEqual([
      { start: 2, end: 5, indent: 1, number: 2, breaksBefore: 0 },
      { start: 10, end: 13, indent: 2, number: 5, breaksBefore: 3 },
      { start: 15, end: 20, indent: 0, number: 6, breaksBefore: 1 },
    ])
  })

  it('leaves out nothing that shows, whatever the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('a', ' ', '\n', '\r', '\u2028', '\0', '\ud800'))
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(anything, (text) => {
        let at = 0
        let gaps = ''
        for (const { start, end } of splitLines(text)) {
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).not.toMatch(/^\s|[\n\r\u2028\u2029]|\s$/u)
          gaps += text.slice(at, start)
          at = end
        }
        expect(gaps + text.slice(at)).toMatch(/^[\s\u0085\p{Cf}]*$/u)
      }),
    )
  })
})
