import { describe, expect, it } from 'vitest'
import { nearRepeats } from '../../src/detect/repeats/near-repeats.ts'
import { titles } from '../../src/detect/titles/titles.ts'
import { blocksOf, inShort, PROSE, sceneOf } from './scene.ts'

const T = 'Daraja jipya lafunguliwa mapema'
const U = 'Feri ya mwisho yaondoka usiku'
const C = 'Daraja jipya lilivyoonekana (AFP)'

/** Of 20,000 blocks. Mutants are not judged by these tests: each takes seconds. */
const blocks = (text: (i: number) => string) =>
  blocksOf(Array.from({ length: 20_000 }, (_, i) => text(i)))

const nearOnes = (text: (i: number) => string) => {
  const scene = sceneOf(blocks(text))
  return nearRepeats(scene, scene.blocks)
}

describe('near copies in a large document', () => {
  it.each([
    ['all the same', () => PROSE[0], 0],
    [
      'all different',
      (i: number) => `Boat ${i} left quay ${i} at ${i} with ${i} people on board ${i}`,
      0,
    ],
    ['all near alike', (i: number) => `${PROSE[0]} It was year ${i}`, 0],
  ])('are judged where the blocks are %s', (_, text, count) => {
    expect(nearOnes(text)).toHaveLength(count)
  })

  it('are found', () => {
    const text = (i: number) =>
      i % 2 === 0
        ? `Boat ${i} left the harbour of the old town with ${i} people on board in the evening`
        : `Boat ${i - 1} left the harbour of the town with ${i - 1} people on board in the evening`
    const expected = Array.from(
      { length: 10_000 },
      (_, i) => `${2 * i + 1} drop repeats/near → ${2 * i}`,
    )
    expect(inShort(nearOnes(text))).toEqual(expected)
  })
})

describe('headlines in a large document', () => {
  it('are looked for where no two lines are alike', () => {
    expect(titles.detect(sceneOf(blocks((i) => `${T} ${i}`)))).toEqual([])
  })

  it.each<[string, (i: number) => string]>([
    ['are one letter', () => 'a'],
    ['are one line', () => T],
    ['are some lines in turns', (i) => [T, U, 'Shule zafunguliwa leo', 'Soko jipya'][i % 4]!],
    ['are a headline, then captions', (i) => (i < 10_000 ? T : C)],
  ])('are looked for where the lines %s', (_, text) => {
    const all = blocks(text)
    const labels: Record<number, 'caption'> = {}
    for (const { index, text: own } of all) if (own === C) labels[index] = 'caption'
    expect(titles.detect(sceneOf(all, { labels })).length).toBeLessThanOrEqual(all.length)
  })
})
