import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/model/decision.ts'
import type { CaptionMode } from '../../src/model/options.ts'
import { survivors } from '../../src/resolve/survivors.ts'
import { blocksOf } from '../detect/scene.ts'

interface Verdict {
  readonly role?: Decision['role']
  readonly starts?: boolean
  readonly cuts?: readonly (readonly [number, number])[]
}

function left(
  blocks: readonly string[],
  verdicts: Readonly<Record<number, Verdict>>,
  captions: CaptionMode = 'keep',
) {
  const all = blocksOf(blocks)
  const decisions = all.map(({ index }): Decision => {
    const { role = 'body', starts = false, cuts = [] } = verdicts[index] ?? {}
    return {
      block: index,
      role,
      startsArticle: starts,
      cuts: cuts.map((chars) => ({ rule: 'r/r', action: 'trim', reason: '', chars })),
    }
  })
  return survivors(all, decisions, captions)
}

const texts = (...args: Parameters<typeof left>) => left(...args).blocks.map(({ text }) => text)

describe('survivors', () => {
  it('are the blocks themselves where nothing goes', () => {
    const { blocks, origins } = left(['Bir', 'İki'], {})
    expect(blocks).toEqual(blocksOf(['Bir', 'İki']))
    expect(origins).toEqual([
      { block: 0, ranges: [[0, 3]] },
      { block: 1, ranges: [[0, 3]] },
    ])
  })

  it('are numbered anew and stand a blank line apart', () => {
    const { blocks, origins } = left(['Bir', 'İki', 'Üç\n\n\nDört'], { 0: { cuts: [[0, 3]] } })
    expect(blocks.map(({ index, text, breaksBefore }) => [index, text, breaksBefore])).toEqual([
      [0, 'İki', 0],
      [1, 'Üç', 2],
      [2, 'Dört', 2],
    ])
    expect(origins.map(({ block }) => block)).toEqual([1, 2, 3])
  })

  it('have the text that is left, folded anew', () => {
    const { blocks, origins } = left(['Bir XX İKİ'], { 0: { cuts: [[4, 6]] } })
    expect(blocks[0]).toMatchObject({ text: 'Bir İKİ', folded: 'bir iki' })
    expect(blocks[0]!.words.list).toEqual(['bir', 'iki'])
    expect(origins).toEqual([
      {
        block: 0,
        ranges: [
          [0, 3],
          [7, 10],
        ],
      },
    ])
  })

  it('keep a line of dashes', () => {
    const { blocks } = left(['Bir', '---', 'İki'], {})
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'separator', 'paragraph'])
  })

  it('have a line of dashes before each further article', () => {
    const { blocks, origins } = left(['Bir', 'İki'], { 1: { starts: true } })
    expect(blocks.map(({ text, kind }) => [text, kind])).toEqual([
      ['Bir', 'paragraph'],
      ['---', 'separator'],
      ['İki', 'paragraph'],
    ])
    expect(blocks[1]).toMatchObject({ index: 1, folded: '', spans: [] })
    expect(blocks[1]!.words).toHaveLength(0)
    expect(origins[1]).toEqual({ block: -1, ranges: [] })
  })

  it('have no second line of dashes, and none at the start', () => {
    expect(texts(['Bir', '---', 'İki'], { 2: { starts: true } })).toEqual(['Bir', '---', 'İki'])
    expect(texts(['Bir', 'İki'], { 0: { cuts: [[0, 3]] }, 1: { starts: true } })).toEqual(['İki'])
    expect(texts(['Bir'], { 0: { starts: true } })).toEqual(['Bir'])
  })

  it('have the line of dashes of an article whose first block goes', () => {
    expect(texts(['Bir', 'TT', 'İki'], { 1: { starts: true, cuts: [[0, 2]] } })).toEqual([
      'Bir',
      '---',
      'İki',
    ])
  })

  it.each<[CaptionMode, string[]]>([
    ['keep', ['Bir', 'Liman (AA)', 'İki']],
    ['separate', ['Bir', 'İki']],
    ['drop', ['Bir', 'İki']],
  ])('have captions as `%s` prints them', (captions, expected) => {
    expect(texts(['Bir', 'Liman (AA)', 'İki'], { 1: { role: 'caption' } }, captions)).toEqual(
      expected,
    )
  })
})
