import { describe, expect, it } from 'vitest'
import { titles } from '../../../src/detect/titles/titles.ts'
import { fold } from '../../../src/text/fold.ts'
import { type Found, inShort, PROSE, rulesOf, sceneOf } from '../scene.ts'

const T = 'Daraja jipya lafunguliwa mapema'
const U = 'Treni za usiku zarudi tena'
const C = 'Daraja linavyoonekana kutoka sokoni'
const D = 'Behewa la kulala katika karakana'
const [P, Q, R] = PROSE

const found = (blocks: readonly string[] | string, earlier: Found = {}) =>
  inShort(titles.detect(sceneOf(blocks, earlier)))

const off = (...ids: string[]): Found => ({ rules: rulesOf({ off: ids }) })
const hint = (title: string): Found => ({ hints: { foldedTitle: fold(title) } })

describe('titles', () => {
  it.each<[string, readonly string[], Found, string[]]>([
    [
      'a headline printed again behind an artifact',
      [T, 'TT', T, P],
      { drops: [1] },
      ['0 label titles/repeated title'],
    ],
    [
      'a headline and its doubled captions, in a language that no rule knows',
      [T, C, C, 'Zq', T, C, C, P],
      {},
      [
        '0 label titles/repeated title',
        '1 label captions/doubled caption',
        '2 label captions/doubled caption',
        '5 label captions/doubled caption',
        '6 label captions/doubled caption',
      ],
    ],
    [
      'a gallery',
      [T, C, T, D, T, P],
      {},
      [
        '0 label titles/repeated title',
        '1 label captions/gallery caption',
        '3 label captions/gallery caption',
      ],
    ],
    [
      'a gallery of which one picture has a credit',
      [T, `${C} (AFP)`, T, D, T, P],
      { labels: { 1: 'caption' } },
      ['0 label titles/repeated title', '3 label captions/gallery caption'],
    ],
    [
      'a first line before an artifact',
      [T, 'TT', P],
      { drops: [1] },
      ['0 label titles/followed title'],
    ],
    [
      'a first line before a caption',
      [T, `${C} (AFP)`, P],
      { labels: { 1: 'caption' } },
      ['0 label titles/followed title'],
    ],
    [
      'a first line before a line printed twice',
      [T, C, C, P],
      {},
      [
        '0 label titles/followed title',
        '1 label captions/doubled caption',
        '2 label captions/doubled caption',
      ],
    ],
    [
      'a first line before a line printed three times',
      [T, C, C, C, P],
      {},
      [
        '0 label titles/followed title',
        '1 label captions/doubled caption',
        '2 label captions/doubled caption',
        '3 label captions/doubled caption',
      ],
    ],
    [
      'a first line before a caption that stands twice',
      [T, `${C} (AFP)`, `${C} (AFP)`, P],
      { labels: { 1: 'caption', 2: 'caption' } },
      ['0 label titles/followed title'],
    ],
    [
      'a line under three dashes',
      [P, '---', T, 'TT', Q],
      { drops: [3] },
      ['2 label titles/followed title'],
    ],
    ['the line that the record names', [T, P], hint(T), ['0 label titles/record-field title']],
    [
      'the line that the record names, in other case',
      [P, T.toUpperCase(), Q],
      hint(`“${T}”`),
      ['1 label titles/record-field title'],
    ],
    [
      'the sixth line, which the record names',
      ['a', 'b', 'c', 'd', 'e', T, P],
      hint(T),
      ['5 label titles/record-field title'],
    ],
    [
      'the record’s line before that of the header',
      [T, 'TT', T, P],
      { drops: [1], ...hint(T) },
      ['0 label titles/record-field title'],
    ],
    [
      'the record’s line, even a sentence',
      [`${T}.`, P],
      hint(T),
      ['0 label titles/record-field title'],
    ],
  ])('finds %s', (_, blocks, earlier, expected) => {
    expect(found(blocks, earlier)).toEqual(expected)
  })

  it.each<[string, readonly string[] | string, Found]>([
    ['nothing', '', {}],
    ['body text', [P, Q], {}],
    ['a line before body text', [T, P], {}],
    ['a sentence before an artifact', [`${T}.`, 'TT', P], { drops: [1] }],
    ['body text printed twice', [P, P, Q], {}],
    [
      'a first line before a line printed twice, without body text',
      [T, C, C, 'a', 'b', 'c', 'd', 'e', 'f', 'g'],
      {},
    ],
    [
      'a first line before a line printed twice, body text too far',
      [T, C, C, 'a', 'b', 'c', 'd', 'e', 'f', P],
      {},
    ],
    ['a first line before a line printed twice, body text behind dashes', [T, C, C, '---', P], {}],
    ['a gallery inside the document', [P, T, C, T, D, T, Q], {}],
    ['a subheading over a picture', [P, T, `${C} (AFP)`, Q], { labels: { 2: 'caption' } }],
    ['a subheading over an artifact', [P, T, 'TT', Q], { drops: [2] }],
    ['the record’s line further down', ['a', 'b', 'c', 'd', 'e', 'f', T, P], hint(T)],
    ['a longer line than the record’s', [`${T} leo`, P], hint(T)],
    ['copies parted by a line of dashes', [T, C, '---', C, P], {}],
    ['a line of punctuation where the record’s title is empty', ['***', P], hint('')],
  ])('finds none in %s', (_, blocks, earlier) => {
    expect(found(blocks, earlier)).toEqual([])
  })

  it('takes body text up to eight lines on for the text of a first line', () => {
    expect(found([T, C, C, 'a', 'b', 'c', 'd', 'e', P])).toHaveLength(3)
  })

  const words = (count: number) => Array.from({ length: count }, () => 'su').join(' ')

  it.each([
    [2, false],
    [3, true],
    [90, true],
    [91, false],
  ])('judges a doubled line of %i words', (count, isCaption) => {
    const blocks = [T, words(count), words(count), 'TT', T, P]
    expect(found(blocks, { drops: [3] })).toHaveLength(isCaption ? 3 : 1)
  })

  it('finds the headline of every glued article', () => {
    expect(found([T, C, C, 'TT', T, P, U, 'TT', U, Q], { drops: [3, 7] })).toEqual([
      '0 label titles/repeated title',
      '1 label captions/doubled caption',
      '2 label captions/doubled caption',
      '6 label titles/repeated title',
    ])
  })

  it('does not name the copies of a headline again', () => {
    expect(found([T, 'TT', T, P, T, 'TT', T, Q], { drops: [1, 5] })).toEqual([
      '0 label titles/repeated title',
    ])
  })

  it('finds a headline that stands once where a wide gap goes before it', () => {
    const text = `${T}\n\nTT\n\n${P}\n\n\n${U}\n\nTT\n\n${Q}`
    expect(found(text, { drops: [1, 4] })).toEqual([
      '0 label titles/followed title',
      '3 label titles/followed title',
    ])
    expect(found(text.replace('\n\n\n', '\n\n'), { drops: [1, 4] })).toHaveLength(1)
  })

  it('needs an artifact or a caption behind such a headline', () => {
    const text = `${T}\n\nTT\n\n${P}\n\n\n${U}\n\n${Q}\n\n${R}`
    expect(found(text, { drops: [1] })).toHaveLength(1)
  })

  it('needs a headline before such a headline', () => {
    expect(found(`${P}\n\n\n${U}\n\nTT\n\n${Q}`, { drops: [2] })).toEqual([])
  })

  it('does not take a line of the header for the next headline', () => {
    const blocks = [T, C, C, 'TT', T, C, C, P]
    expect(found(blocks, { drops: [3] }).filter((line) => line.endsWith('title'))).toHaveLength(1)
  })

  it('drops a line of few words that stands in two headers', () => {
    const blocks = [T, C, C, 'Zq', T, P, U, D, D, 'Zq', U, Q]
    expect(found(blocks).filter((line) => line.includes('drop'))).toEqual([
      '3 drop artifacts/shared-line',
      '9 drop artifacts/shared-line',
    ])
  })

  it.each<[string, readonly string[]]>([
    ['one header', [T, C, C, 'Zq', T, P, U, D, D, U, Q]],
    ['two headers, of four words', [T, C, C, 'Zq zq zq zq', T, P, U, D, D, 'Zq zq zq zq', U, Q]],
    ['a header and the text', [T, C, C, 'Zq', T, P, 'Zq', Q]],
  ])('keeps a line that stands in %s', (_, blocks) => {
    expect(found(blocks).filter((line) => line.includes('drop'))).toEqual([])
  })

  it.each<[string, string, readonly string[], Found, string[]]>([
    [
      'repeated headlines',
      'titles/repeated',
      [T, 'TT', T, P],
      { drops: [1] },
      ['0 label titles/followed title'],
    ],
    ['galleries', 'titles/repeated', [T, C, T, D, T, P], {}, []],
    ['followed headlines', 'titles/followed', [T, 'TT', P], { drops: [1] }, []],
    ['the record’s line', 'titles/record-field', [T, P], hint(T), []],
    [
      'doubled captions of a header',
      'captions/doubled',
      [T, C, C, T, P],
      {},
      ['0 label titles/repeated title'],
    ],
    ['doubled captions behind a headline', 'captions/doubled', [T, C, C, P], {}, []],
    [
      'shared lines',
      'artifacts/shared-line',
      [T, 'Zq', T, P, '---', U, 'Zq', U, Q],
      {},
      ['0 label titles/repeated title', '5 label titles/repeated title'],
    ],
  ])('is quiet about %s where %s is off', (_, id, blocks, earlier, expected) => {
    expect(found(blocks, { ...earlier, ...off(id) })).toEqual(expected)
  })

  it('says what it found', () => {
    const reasons = (blocks: readonly string[], earlier: Found = {}) =>
      titles.detect(sceneOf(blocks, earlier)).map(({ reason }) => reason)
    expect(reasons([T, C, C, 'Zq', T, P, '---', U, 'Zq', U, Q])).toEqual([
      'Unexpected headline among paragraphs, expected a title',
      'Unexpected line of a header among paragraphs, expected a caption',
      'Unexpected line of a header among paragraphs, expected a caption',
      'Unexpected headline among paragraphs, expected a title',
      'Unexpected line `Zq` in every header, expected headline and captions',
      'Unexpected line `Zq` in every header, expected headline and captions',
    ])
    expect(reasons([T, P], hint(T))).toEqual([
      'Unexpected headline among paragraphs, expected a title',
    ])
  })

  it('judges 20,000 lines of which no two are alike', () => {
    expect(found(Array.from({ length: 20_000 }, (_, i) => `${T} ${i}`))).toEqual([])
  })

  it.each<[string, (i: number) => string]>([
    ['of one letter', () => 'a'],
    ['of one line', () => T],
    ['of lines in turns', (i) => [T, U, 'Shule zafunguliwa leo', 'Soko jipya'][i % 4]!],
    ['of a headline, then captions', (i) => (i < 30_000 ? T : C)],
  ])(
    'judges 60,000 lines %s',
    (_, line) => {
      const lines = Array.from({ length: 60_000 }, (__, i) => line(i))
      const labels: Record<number, 'caption'> = {}
      for (const [i, each] of lines.entries()) if (each === C) labels[i] = 'caption'
      expect(found(lines, { labels }).length).toBeLessThanOrEqual(60_000)
    },
    60_000,
  )
})
