import { describe, expect, it } from 'vitest'
import { layout } from '../../src/emit/layout.ts'
import { fillLines } from '../parse/fill-lines.ts'
import { printed, type Verdict } from './printed.ts'

describe('layout', () => {
  it.each<[string, string, Record<number, Verdict>, string]>([
    ['nothing', '', {}, ''],
    ['white space', ' \n\u00a0', {}, ' \n\u00a0'],
    [
      'title, caption and body',
      'Bir\n\nİki (AA)\nÜç',
      { 0: { role: 'title' }, 1: { role: 'caption' } },
      't\n\nc\nb',
    ],
    [
      'white space round blocks',
      '\ufeff Bir \r\n\r\n\tİki\u00a0\n',
      {},
      '\ufeff b \r\n\r\n\tb\u00a0\n',
    ],
    ['what went', 'Bir\nTT\nİki', { 1: { cuts: [[0, 2]] } }, 'b\nr\nb'],
    ['a part cut from the start', 'XX Bir', { 0: { cuts: [[0, 2]] } }, 'r b'],
    ['a part cut from the end', 'Bir XX', { 0: { cuts: [[4, 6]] } }, 'b r'],
    ['a part cut out', 'Bir  XXİki', { 0: { cuts: [[5, 7]] } }, 'b3  r+'],
    [
      'two parts cut out of a caption',
      'Bir XX İki XX Üç',
      {
        0: {
          role: 'caption',
          cuts: [
            [4, 6],
            [11, 13],
          ],
        },
      },
      'c3 r +3 r +',
    ],
    [
      'parts cut that touch',
      'BirXXYYİki',
      {
        0: {
          cuts: [
            [3, 5],
            [5, 7],
          ],
        },
      },
      'b3rr+',
    ],
    ['an article without a line of dashes', 'Bir\n\nİki', { 1: { starts: true } }, 'b\n\n|b'],
    [
      'an article behind a line of dashes',
      'Bir\n\n---\n\nİki',
      { 2: { starts: true } },
      'b\n\na\n\nb',
    ],
    ['a line of dashes that is body text', 'Bir\n\n---\n\nİki', {}, 'b\n\nb\n\nb'],
    [
      'an article that starts with what went',
      'Bir\nTT',
      { 1: { starts: true, cuts: [[0, 2]] } },
      'b\n|r',
    ],
    ['pre', 'Bir\n\n  1\n    2\n 3', {}, 'b\n\nb'],
  ])('writes %s', (_, text, verdicts, expected) => {
    expect(layout(text, printed(text, verdicts))).toBe(expected)
  })

  const words =
    'The harbour council met for the third night in a row to speak about the new bridge, which is ' +
    'to open next spring, and about the ferry that will then have nobody to carry across the river.'
  const text = fillLines(words, 60).replaceAll('\n', ' \r\n')
  const lengths = text.split(' \r\n').map((line) => line.length)

  it('writes the length of each line of a wrapped paragraph but the last', () => {
    expect(lengths.length).toBe(4)
    expect(layout(text, printed(text))).toBe(
      `b${lengths[0]} \r\n+${lengths[1]} \r\n+${lengths[2]} \r\n+`,
    )
  })

  it('writes one letter for a wrapped paragraph that went', () => {
    expect(layout(text, printed(text, { 0: { cuts: [[0, words.length]] } }))).toBe('r')
  })

  it('writes a part cut out over the end of a line', () => {
    const start = lengths[0]! - 4
    const end = lengths[0]! + 5
    expect(layout(text, printed(text, { 0: { cuts: [[start, end]] } }))).toBe(
      `b${words.slice(0, start).trimEnd().length}${words[start - 1] === ' ' ? ' ' : ''}r${words[end] === ' ' ? ' ' : ''}+${
        lengths[1]! - 4 - (words[end] === ' ' ? 1 : 0)
      } \r\n+${lengths[2]} \r\n+`,
    )
  })
})
