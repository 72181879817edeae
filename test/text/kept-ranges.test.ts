import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinRanges, keptRanges } from '../../src/text/kept-ranges.ts'
import type { Span } from '../../src/model/block.ts'

const left = (text: string, cuts: readonly Span[]) => joinRanges(text, keptRanges(text, cuts))

describe('keptRanges', () => {
  it.each<[string, string, Span[], Span[]]>([
    ['all without cuts', 'one two', [], [[0, 7]]],
    ['nothing of an empty text', '', [], []],
    ['nothing after a whole cut', 'one two', [[0, 7]], []],
    ['the end', 'one two', [[0, 3]], [[4, 7]]],
    ['the start', 'one two', [[3, 7]], [[0, 3]]],
    [
      'both sides of a cut',
      'one two six',
      [[4, 7]],
      [
        [0, 3],
        [8, 11],
      ],
    ],
    [
      'what stands between cuts',
      'one two six',
      [
        [0, 3],
        [8, 11],
      ],
      [[4, 7]],
    ],
    [
      'nothing of white space between cuts',
      'one   six',
      [
        [0, 3],
        [6, 9],
      ],
      [],
    ],
    ['the indent of a text', '  one two', [[5, 9]], [[0, 5]]],
    ['spaces at the end of a text', 'one two  ', [[0, 3]], [[4, 9]]],
  ])('keeps %s', (_, text, cuts, ranges) => {
    expect(keptRanges(text, cuts)).toEqual(ranges)
  })

  it('is printed with single spaces between the ranges', () => {
    expect(
      left('one XX two XX six', [
        [4, 6],
        [11, 13],
      ]),
    ).toBe('one two six')
  })

  it('keeps every visible character that no cut names', () => {
    const cutText = fc.array(fc.tuple(fc.stringMatching(/^[ab ]{0,6}$/), fc.boolean()))
    fc.assert(
      fc.property(cutText, (parts) => {
        const text = parts.map(([part]) => part).join('')
        const cuts: Span[] = []
        let at = 0
        for (const [part, isCut] of parts) {
          if (isCut) cuts.push([at, at + part.length])
          at += part.length
        }
        const wanted = parts.map(([part, isCut]) => (isCut ? '' : part)).join('')
        expect(left(text, cuts).replaceAll(' ', '')).toBe(wanted.replaceAll(' ', ''))
      }),
    )
  })
})
