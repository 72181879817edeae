import { describe, expect, it } from 'vitest'
import { titleRepeats } from '../../../src/detect/repeats/title-repeats.ts'
import { type Found, inShort, PROSE, rulesOf, sceneOf } from '../scene.ts'

const T = 'Мост открыли на год раньше'

function found(text: string | readonly string[], earlier: Found): string[] {
  const scene = sceneOf(text, earlier)
  return inShort(titleRepeats(scene, scene.blocks))
}

describe('titleRepeats', () => {
  it('finds every copy behind the first headline', () => {
    expect(found([T, PROSE[0], T, PROSE[1], T.toUpperCase()], { labels: { 0: 'title' } })).toEqual([
      '2 drop repeats/title → 0',
      '4 drop repeats/title → 0',
    ])
  })

  it.each<[string, string[], Found]>([
    ['copies before the headline', [T, PROSE[0], T], { labels: { 2: 'title' } }],
    ['copies of what is no headline', [T, PROSE[0], T], {}],
    [
      'a headline that is off',
      [T, PROSE[0], T],
      { labels: { 0: 'title' }, rules: rulesOf({ off: ['repeats/title'] }) },
    ],
    ['another headline', [T, PROSE[0], `${T} 2`], { labels: { 0: 'title', 2: 'title' } }],
    ['pre', ['a b c', 'a\n  b\n c'], { labels: { 0: 'title' } }],
  ])('finds no %s', (_, blocks, earlier) => {
    expect(found(blocks, earlier)).toEqual([])
  })

  it('says what it found', () => {
    const scene = sceneOf([T, T], { labels: { 0: 'title' } })
    expect(titleRepeats(scene, scene.blocks)[0]?.reason).toBe(
      'Unexpected second copy of the title, expected one',
    )
  })
})
