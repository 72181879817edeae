import { describe, expect, it } from 'vitest'
import { articleParts } from '../../src/emit/article-parts.ts'
import { printText } from '../../src/emit/print-text.ts'
import type { CaptionMode } from '../../src/model/options.ts'
import { printed, type Verdict } from './printed.ts'

const print = (
  text: string,
  verdicts: Record<number, Verdict> = {},
  captions: CaptionMode = 'keep',
) => printText(articleParts(printed(text, verdicts)), captions)

describe('printText', () => {
  it.each<[string, string, Record<number, Verdict>, string]>([
    ['nothing', '', {}, ''],
    ['blocks a blank line apart', ' Bir\r\nİki\n\n\n\nÜç \n', {}, 'Bir\n\nİki\n\nÜç'],
    ['no block that went', 'Bir\nTT\nİki', { 1: { cuts: [[0, 2]] } }, 'Bir\n\nİki'],
    ['what is left of a block', 'Bir XX İki', { 0: { cuts: [[4, 6]] } }, 'Bir İki'],
    [
      'title and captions in place',
      'Bir (AA)\nBaş\nİki',
      { 0: { role: 'caption' }, 1: { role: 'title' } },
      'Bir (AA)\n\nBaş\n\nİki',
    ],
    [
      'a line of dashes between articles',
      'Bir\n\nİki',
      { 1: { starts: true } },
      'Bir\n\n---\n\nİki',
    ],
    [
      'the line of dashes that stands there once',
      'Bir\n\n---\n\nİki',
      { 2: { starts: true } },
      'Bir\n\n---\n\nİki',
    ],
    ['a line of dashes that is body text', 'Bir\n\n---\n\nİki', {}, 'Bir\n\n---\n\nİki'],
    [
      'no article of which nothing is left',
      'TT\n\nBir\n\nTT',
      { 0: { cuts: [[0, 2]] }, 1: { starts: true }, 2: { starts: true, cuts: [[0, 2]] } },
      'Bir',
    ],
    ['pre with its indent', 'Bir\n\n  1\n    2\n 3', {}, 'Bir\n\n  1\n    2\n 3'],
  ])('prints %s', (_, text, verdicts, expected) => {
    expect(print(text, verdicts)).toBe(expected)
  })

  it.each<[CaptionMode, string]>([
    ['keep', 'Bir (AA)\n\nİki'],
    ['separate', 'İki'],
    ['drop', 'İki'],
  ])('prints captions as `%s` says', (captions, expected) => {
    expect(print('Bir (AA)\nİki', { 0: { role: 'caption' } }, captions)).toBe(expected)
  })

  it('prints no article of which only captions are left and not printed', () => {
    expect(print('Bir\nİki (AA)', { 1: { role: 'caption', starts: true } }, 'separate')).toBe('Bir')
  })
})
