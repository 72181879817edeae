import { describe, expect, it } from 'vitest'
import { boundaries } from '../../src/detect/boundaries.ts'
import { PROSE, rulesOf, sceneOf } from './scene.ts'

const ONE = 'Harbour bridge opens a year early'
const TWO = 'Nachtzüge fahren wieder'

function starts(blocks: readonly string[], titles: readonly number[]): number[] {
  const labels = Object.fromEntries(titles.map((block) => [block, 'title' as const]))
  return boundaries.detect(sceneOf(blocks, { labels })).map(({ block }) => block)
}

describe('boundaries', () => {
  it.each<[string, string[], number[], number[]]>([
    ['no headline', [PROSE[0], PROSE[1]], [], []],
    ['one headline', [ONE, PROSE[0]], [0], []],
    ['another headline', [ONE, PROSE[0], TWO, PROSE[1]], [0, 2], [2]],
    ['the same headline again', [ONE, PROSE[0], ONE, PROSE[1]], [0, 2], []],
    ['the same headline in other case', [ONE, PROSE[0], ONE.toUpperCase()], [0, 2], []],
    ['a headline that comes back later', [ONE, TWO, ONE], [0, 1, 2], [1, 2]],
    ['a caption over the first headline', ['The bridge (AFP)', ONE, PROSE[0]], [1], []],
    ['body text over the first headline', [PROSE[0], ONE, PROSE[1]], [1], [1]],
    ['a line of the same words that is no headline', [ONE, PROSE[0], TWO], [0], []],
  ])('judges %s', (_, blocks, titles, expected) => {
    expect(starts(blocks, titles)).toEqual(expected)
  })

  it('proposes a split and says why', () => {
    const labels = { 0: 'title', 2: 'title' } as const
    expect(boundaries.detect(sceneOf([ONE, PROSE[0], TWO], { labels }))).toEqual([
      {
        rule: 'boundaries/new-title',
        block: 2,
        proposal: 'split',
        reason: 'Unexpected second headline, expected an article to start here',
      },
    ])
  })

  it('does not take a caption for a headline', () => {
    expect(
      boundaries.detect(sceneOf([ONE, PROSE[0], TWO], { labels: { 0: 'title', 2: 'caption' } })),
    ).toEqual([])
  })

  it('is quiet where its rule is off', () => {
    const rules = rulesOf({ off: ['boundaries/new-title'] })
    const labels = { 0: 'title', 1: 'title' } as const
    expect(boundaries.detect(sceneOf([ONE, TWO], { rules, labels }))).toEqual([])
  })
})
