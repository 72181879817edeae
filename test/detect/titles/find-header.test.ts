import { describe, expect, it } from 'vitest'
import { findHeader } from '../../../src/detect/titles/find-header.ts'
import { liveBlocks } from '../../../src/detect/titles/live-blocks.ts'
import { type Found, PROSE, sceneOf } from '../scene.ts'

const T = 'Nýja brúin opnar ári fyrr'
const C = 'Brúin séð frá fiskmarkaðnum'
const D = 'Gömul mynd af ferjunni'
const [P, Q] = PROSE

function header(
  blocks: readonly string[],
  {
    isStart = true,
    max = 12,
    first = 0,
    ...found
  }: Found & { isStart?: boolean; max?: number; first?: number } = {},
) {
  return findHeader(liveBlocks(sceneOf(blocks, found)), first, isStart, max)
}

describe('findHeader', () => {
  it.each<[string, string[], Found, object]>([
    [
      'an artifact between',
      [T, 'TT', T, P],
      { drops: [1] },
      { first: 0, second: 1, last: 1, captions: [], others: [] },
    ],
    ['an artifact and nothing behind', [T, 'TT', T], { drops: [1] }, { second: 1, last: 1 }],
    [
      'a credited caption between',
      [T, `${C} (AFP)`, T, P],
      { labels: { 1: 'caption' } },
      { second: 2, last: 2, captions: [], others: [] },
    ],
    [
      'a credited caption on both sides',
      [T, `${C} (AFP)`, T, `${C} (AFP)`, P],
      { labels: { 1: 'caption', 3: 'caption' } },
      { second: 2, last: 3, captions: [] },
    ],
    ['nothing between, then body text', [T, T, P], {}, { second: 1, last: 1 }],
    [
      'a doubled caption',
      [T, C, C, 'Zq', T, C, C, P],
      {},
      { second: 4, last: 6, captions: [1, 2, 5, 6], others: [3] },
    ],
    [
      'a doubled caption before an artifact',
      [T, C, C, 'TT', T, P],
      { drops: [3] },
      { second: 3, last: 3, captions: [1, 2] },
    ],
    [
      'a mirrored line before an artifact',
      [T, C, 'TT', T, C, P],
      { drops: [2] },
      { second: 2, last: 3, captions: [1], others: [] },
    ],
    [
      'the last mirrored line before an artifact',
      [T, 'Undirtitill greinar', C, 'TT', T, 'Undirtitill greinar', C, P],
      { drops: [3] },
      { captions: [2], others: [] },
    ],
    [
      'a mirrored line beside a credited caption',
      [T, D, 'TT', `${C} (AFP)`, T, D, P],
      { drops: [2], labels: { 3: 'caption' } },
      { captions: [] },
    ],
    [
      'a mirrored line beside a doubled one',
      [T, C, C, D, 'TT', T, D, P],
      { drops: [4] },
      { captions: [1, 2] },
    ],
    [
      'a subtitle and a date',
      [T, 'Undirtitill greinar', '3. maí', 'TT', T, P],
      { drops: [3] },
      { others: [1, 2] },
    ],
    [
      'a subtitle of 60 words',
      [T, Array.from({ length: 60 }, () => 'á').join(' '), 'TT', T, P],
      { drops: [2] },
      { others: [1] },
    ],
    ['two words and an artifact', ['Ný brú', 'TT', 'Ný brú', P], { drops: [1] }, { second: 1 }],
    ['three words and no proof', ['Ný brú opnar', 'Ný brú opnar', P], {}, { second: 1 }],
    ['body text four lines behind', [T, T, 'a', 'b', 'c', P], {}, { second: 1 }],
  ])('finds one with %s', (_, blocks, found, expected) => {
    expect(header(blocks, found)).toMatchObject(expected)
  })

  it.each<[string, string[], Found & { isStart?: boolean; max?: number }]>([
    ['no second copy', [T, C, P], {}],
    ['a label for a headline', ['Tengt efni:', 'TT', 'Tengt efni:', P], { drops: [1] }],
    ['a numbered headline', ['1. Salt í grautinn', 'TT', '1. Salt í grautinn', P], { drops: [1] }],
    ['a line of dashes between', [T, 'TT', '---', T, P], { drops: [1] }],
    ['a line of dashes further up between', [T, '---', 'TT', C, T, P], { drops: [2] }],
    ['three lines that nothing explains', [T, 'a b', 'c d', 'e f', 'TT', T, P], { drops: [4] }],
    [
      'a paragraph between',
      [T, Array.from({ length: 61 }, () => 'á').join(' '), 'TT', T, P],
      { drops: [2] },
    ],
    ['the second copy too far', [T, C, C, 'TT', T, P], { drops: [3], max: 1 }],
    ['two words and no proof', ['Ný brú', 'Ný brú', P], {}],
    ['body text between, none behind and no proof', [T, P, T, 'a', 'b', 'c', 'd'], {}],
    ['no body text and no proof', [T, T, 'a', 'b', 'c', 'd'], {}],
    ['body text too far and no proof', [T, T, 'a', 'b', 'c', 'd', P], {}],
    ['body text behind a line of dashes', [T, T, 'a', '---', P], {}],
    ['body text directly behind a line of dashes', [T, T, '---', P], {}],
    ['bare copies inside the document', [T, T, P], { isStart: false }],
    [
      'more unexplained than explained inside the document',
      [T, C, 'a b', 'c d', T, C, P],
      { isStart: false },
    ],
  ])('finds none with %s', (_, blocks, found) => {
    expect(header(blocks, found)).toBeUndefined()
  })

  it.each<[string, string[], Found]>([
    ['a doubled line', [T, C, C, T, P], {}],
    ['a mirrored line', [T, C, T, C, P], {}],
    ['a mirrored line and one that nothing explains', [T, C, 'a b', T, C, P], {}],
    ['an artifact', [T, 'TT', T, P], { drops: [1] }],
    ['a credited caption', [T, `${C} (AFP)`, T, P], { labels: { 1: 'caption' } }],
  ])('finds one inside the document by %s', (_, blocks, found) => {
    expect(header(blocks, { ...found, isStart: false })).toBeDefined()
  })

  it('does not take a line that comes back beyond the header for a mirrored one', () => {
    expect(header([T, C, 'TT', T, P, C, Q], { drops: [2] })).toMatchObject({
      captions: [],
      others: [1],
    })
  })

  it('lets the second copy stand at the greatest distance', () => {
    expect(header([T, C, C, T, P], { max: 2 })).toBeDefined()
    expect(header([T, C, C, T, P], { max: 1 })).toBeUndefined()
  })

  it('ends with lines of its first half', () => {
    expect(header([T, C, D, 'TT', T, D, C, D, P], { drops: [3] })).toMatchObject({ last: 6 })
  })

  it('ends before a line of dashes', () => {
    expect(header([T, C, 'TT', T, '---', C, P], { drops: [2] })).toMatchObject({ last: 2 })
  })

  it('goes to the end of the document where all is header', () => {
    expect(header([T, C, 'TT', T, C], { drops: [2] })).toMatchObject({ second: 2, last: 3 })
  })

  it('ends with the document where a line of punctuation stands in its first half', () => {
    expect(header([T, '***', 'TT', T], { drops: [2] })).toMatchObject({ second: 2, last: 2 })
  })

  it('starts where it is told', () => {
    expect(header([P, T, 'TT', T, Q], { drops: [2], first: 1, isStart: false })).toMatchObject({
      first: 1,
      second: 2,
      last: 2,
    })
  })

  it('counts as doubled behind the second copy only what no credit explains', () => {
    const captions = { 1: 'caption', 2: 'caption', 5: 'caption', 6: 'caption' } as const
    const blocks = [T, `${C} (AFP)`, `${C} (AFP)`, 'TT', T, `${C} (AFP)`, `${C} (AFP)`, P]
    expect(header(blocks, { drops: [3], labels: captions })).toMatchObject({
      last: 5,
      captions: [],
    })
  })
})
