import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findContained } from '../../../src/detect/repeats/find-contained.ts'
import { words as wordsOf } from '../../../src/text/words.ts'

const found = (texts: readonly string[], candidates: readonly string[], least = 2) =>
  findContained(
    texts.map((text) => wordsOf(text)),
    candidates.map((text) => wordsOf(text).length),
    least,
  )

describe('findContained', () => {
  it.each<[string, string[], string[], object[]]>([
    ['at the start', ['a b c', 'a b'], ['', 'a b'], [{ candidate: 1, holder: 0, start: 0 }]],
    ['inside', ['x a b y', 'a b'], ['', 'a b'], [{ candidate: 1, holder: 0, start: 1 }]],
    ['at the end', ['x y a b', 'a b'], ['', 'a b'], [{ candidate: 1, holder: 0, start: 2 }]],
    ['in a later text', ['a b', 'x a b'], ['a b', ''], [{ candidate: 0, holder: 1, start: 1 }]],
    [
      'in two texts, the first of them',
      ['a b', 'x a b', 'a b y'],
      ['a b', '', ''],
      [{ candidate: 0, holder: 1, start: 1 }],
    ],
    [
      'twice in a text, the first place',
      ['a b a b', 'a b'],
      ['', 'a b'],
      [{ candidate: 1, holder: 0, start: 0 }],
    ],
    [
      'beside one of other length',
      ['a b c d', 'a b', 'a b c'],
      ['', 'a b', 'a b c'],
      [
        { candidate: 1, holder: 0, start: 0 },
        { candidate: 2, holder: 0, start: 0 },
      ],
    ],
    [
      'in a candidate',
      ['a b', 'a b c', 'a b c d'],
      ['a b', 'a b c', 'a b c d'],
      [
        { candidate: 0, holder: 1, start: 0 },
        { candidate: 1, holder: 2, start: 0 },
      ],
    ],
    [
      'though cut from its own text',
      ['a b c', 'a b d'],
      ['a b', ''],
      [{ candidate: 0, holder: 1, start: 0 }],
    ],
  ])('finds a list that stands %s', (_, texts, candidates, expected) => {
    expect(found(texts, candidates)).toEqual(expected)
  })

  it.each<[string, string[], string[]]>([
    ['is too short', ['a b c', 'a'], ['', 'a']],
    ['is the whole of another', ['a b', 'a b'], ['', 'a b']],
    ['stands in its own text alone', ['a b c'], ['a b']],
    ['has other words', ['a b c', 'a x'], ['', 'a x']],
    ['begins alike', ['a b c d', 'a b x'], ['', 'a b x']],
    ['has other words between', ['a x b', 'a b'], ['', 'a b']],
    ['runs over the end', ['x a b', 'a b c'], ['', 'a b c']],
    ['has words of the same hash', ['a costarring b', 'a liquid'], ['', 'a liquid']],
    ['is empty', ['a b', ''], ['', '']],
  ])('finds none that %s', (_, texts, candidates) => {
    expect(found(texts, candidates)).toEqual([])
  })

  it('looks up the first of equal candidates', () => {
    expect(found(['a b', 'a b', 'x a b'], ['a b', 'a b', ''])).toEqual([
      { candidate: 0, holder: 2, start: 1 },
    ])
  })

  it('finds what trying all places finds', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 })
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 10 }),
        fc.integer({ min: 1, max: 3 }),
        (texts, least) => {
          const holds = (holder: number, words: readonly string[]) =>
            texts[holder]!.length > words.length &&
            texts[holder]!.some((_, start) =>
              words.every((word, i) => texts[holder]![start + i] === word),
            )
          const expected = texts.flatMap((words, candidate) => {
            const isFirst =
              texts.findIndex((other) => other.join(' ') === words.join(' ')) === candidate
            const holder = texts.findIndex((_, at) => holds(at, words))
            return words.length >= least && isFirst && holder !== -1
              ? [`${candidate} in ${holder}`]
              : []
          })
          const joined = texts.map((list) => list.join(' '))
          const actual = found(joined, joined, least)
          expect(
            actual.map(({ candidate, holder }) => `${candidate} in ${holder}`).toSorted(),
          ).toEqual(expected.toSorted())
          for (const { candidate, holder, start } of actual)
            expect(texts[holder]!.slice(start, start + texts[candidate]!.length)).toEqual(
              texts[candidate],
            )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('judges 20,000 texts', () => {
    const texts = Array.from(
      { length: 20_000 },
      (_, i) => `the boat ${i % 10_000}${i < 10_000 ? ' left' : ''}`,
    )
    const actual = found(texts, texts, 3)
    expect(actual).toHaveLength(10_000)
    expect(actual.every(({ candidate, holder }) => candidate === holder + 10_000)).toBe(true)
  })
})
