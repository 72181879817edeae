import { describe, expect, it } from 'vitest'
import type { Cut, Decision } from '../../src/model/decision.ts'
import { addCuts } from '../../src/resolve/add-cuts.ts'
import { survivors } from '../../src/resolve/survivors.ts'
import { blocksOf } from '../detect/scene.ts'

const cut = (start: number, end: number, more: Partial<Cut> = {}): Cut => ({
  rule: 'r/first',
  action: 'trim',
  reason: 'because',
  chars: [start, end],
  ...more,
})
const decisionsOf = (
  count: number,
  cuts: Readonly<Record<number, readonly Cut[]>>,
  starts: readonly number[] = [],
) =>
  Array.from({ length: count }, (_, block): Decision => ({
    block,
    role: 'body',
    startsArticle: starts.includes(block),
    cuts: cuts[block] ?? [],
  }))

/** The cuts of each block after a second look, whose cuts are told by the index of the survivor. */
function add(
  texts: readonly string[],
  first: Readonly<Record<number, readonly Cut[]>>,
  second: Readonly<Record<number, readonly Cut[]>>,
  starts: readonly number[] = [],
) {
  const blocks = blocksOf(texts)
  const decisions = decisionsOf(blocks.length, first, starts)
  const left = survivors(blocks, decisions, 'keep')
  return addCuts(decisions, left, decisionsOf(left.blocks.length, second)).map(({ cuts }) => cuts)
}

const again = { rule: 'r/again' }

describe('addCuts', () => {
  it('changes nothing where the second look finds nothing', () => {
    const first = { 0: [cut(0, 1)], 1: [cut(0, 3, { action: 'drop', keptBlock: 0 })] }
    expect(add(['one', 'two'], first, {})).toEqual([first[0], first[1]])
  })

  it('keeps role and start of the first look', () => {
    const blocks = blocksOf(['one', 'two'])
    const decisions: Decision[] = [
      { block: 0, role: 'title', labelledBy: 'l/l', startsArticle: false, cuts: [] },
      { block: 1, role: 'caption', credit: 'AFP', startsArticle: true, cuts: [] },
    ]
    const left = survivors(blocks, decisions, 'keep')
    const second = decisionsOf(3, { 2: [cut(0, 3, { action: 'drop' })] })
    expect(addCuts(decisions, left, second)).toEqual([
      decisions[0],
      { ...decisions[1], cuts: [cut(0, 3, { action: 'drop' })] },
    ])
  })

  it('finds the block of a survivor behind blocks that went', () => {
    const gone = cut(0, 3, { action: 'drop' })
    expect(
      add(
        ['one', 'two', 'six'],
        { 0: [gone] },
        { 1: [cut(0, 3, { ...again, action: 'drop', keptBlock: 0 })] },
      ),
    ).toEqual([[gone], [], [cut(0, 3, { ...again, action: 'drop', keptBlock: 1 })]])
  })

  it('moves a cut behind an earlier one to its place', () => {
    expect(add(['XX one two'], { 0: [cut(0, 2)] }, { 0: [cut(4, 7, again)] })).toStrictEqual([
      [cut(0, 2), cut(7, 10, again)],
    ])
  })

  it('moves a cut behind two earlier ones to its place', () => {
    const first = { 0: [cut(4, 6), cut(11, 13)] }
    expect(add(['one XX two YY six'], first, { 0: [cut(8, 11, again)] })).toEqual([
      [cut(4, 6), cut(11, 13), cut(14, 17, again)],
    ])
  })

  it('makes no empty cut where one ends between two parts', () => {
    expect(add(['one XX two'], { 0: [cut(4, 6)] }, { 0: [cut(0, 4, again)] })).toEqual([
      [cut(0, 3, again), cut(4, 6)],
    ])
  })

  it('puts a cut before an earlier one', () => {
    expect(add(['one XX two'], { 0: [cut(4, 6)] }, { 0: [cut(0, 3, again)] })).toEqual([
      [cut(0, 3, again), cut(4, 6)],
    ])
  })

  it('parts a cut that reaches over an earlier one', () => {
    expect(add(['one two XX six ten'], { 0: [cut(8, 10)] }, { 0: [cut(4, 11, again)] })).toEqual([
      [cut(4, 7, again), cut(8, 10), cut(11, 14, again)],
    ])
  })

  it('makes a drop of what was left in one piece', () => {
    expect(
      add(['XX one'], { 0: [cut(0, 2)] }, { 0: [cut(0, 3, { ...again, action: 'drop' })] }),
    ).toEqual([[cut(0, 2), cut(3, 6, { ...again, action: 'drop' })]])
  })

  it('makes trims of what was left in several pieces', () => {
    expect(
      add(['one XX two'], { 0: [cut(4, 6)] }, { 0: [cut(0, 7, { ...again, action: 'drop' })] }),
    ).toEqual([[cut(0, 3, again), cut(4, 6), cut(7, 10, again)]])
  })

  it('cuts nothing from the line between articles', () => {
    expect(
      add(
        ['one', 'two'],
        {},
        { 1: [cut(0, 3, again)], 2: [cut(0, 3, { ...again, action: 'drop' })] },
        [1],
      ),
    ).toEqual([[], [cut(0, 3, { ...again, action: 'drop' })]])
  })

  it('points a first copy to the one that stays after the second look', () => {
    const first = { 0: [cut(0, 3, { action: 'drop', keptBlock: 1, similarity: 1 })] }
    expect(
      add(['one', 'one', 'one'], first, {
        0: [cut(0, 3, { ...again, action: 'drop', keptBlock: 1 })],
      }),
    ).toEqual([
      [cut(0, 3, { action: 'drop', keptBlock: 2, similarity: 1 })],
      [cut(0, 3, { ...again, action: 'drop', keptBlock: 2 })],
      [],
    ])
  })

  it('follows a chain of several copies', () => {
    const gone = (keptBlock: number) => cut(0, 3, { action: 'drop', keptBlock })
    const first = { 0: [gone(1)] }
    const second = { 0: [gone(1)], 1: [gone(2)] }
    expect(
      add(['one', 'one', 'one', 'one'], first, second).map((cuts) => cuts[0]?.keptBlock),
    ).toEqual([3, 3, 3, undefined])
  })

  it('lets a copy go for the reason of the one that stayed at first', () => {
    const first = { 1: [cut(0, 3, { action: 'drop', keptBlock: 0, similarity: 1 })] }
    const second = { 0: [cut(0, 3, { rule: 'artifacts/tt', reason: 'viewer', action: 'drop' })] }
    expect(add(['one', 'one'], first, second)[1]).toEqual([
      { rule: 'artifacts/tt', action: 'drop', reason: 'viewer', chars: [0, 3] },
    ])
  })

  it('does not take a part cut from the copy that stays for its end', () => {
    const first = { 1: [cut(0, 7, { action: 'drop', keptBlock: 0 })] }
    expect(add(['one two', 'one two'], first, { 0: [cut(0, 3, again)] })[1]).toEqual(first[1])
  })
})
