import { describe, expect, it } from 'vitest'
import { printedBlocks } from '../../src/emit/printed-block.ts'
import { removals } from '../../src/emit/removals.ts'
import type { Cut } from '../../src/model/decision.ts'
import { blocksOf } from '../detect/scene.ts'
import { fillLines } from '../parse/fill-lines.ts'

function removed(text: string, cuts: Readonly<Record<number, readonly Cut[]>>) {
  const blocks = blocksOf(text)
  const decisions = blocks.map(({ index }) => ({
    block: index,
    role: 'body' as const,
    startsArticle: false,
    cuts: cuts[index] ?? [],
  }))
  return removals(text, printedBlocks(blocks, decisions))
}

const cut = (start: number, end: number, more: Partial<Cut> = {}): Cut => ({
  rule: 'artifacts/tt',
  action: 'trim',
  reason: 'because',
  chars: [start, end],
  ...more,
})

describe('removals', () => {
  it('names what went and where it stood, in order', () => {
    expect(
      removed(' Bir XX\n\nTT', { 0: [cut(4, 6)], 1: [cut(0, 2, { action: 'drop' })] }),
    ).toEqual([
      { rule: 'artifacts/tt', action: 'trim', text: 'XX', start: 5, end: 7, reason: 'because' },
      { rule: 'artifacts/tt', action: 'drop', text: 'TT', start: 9, end: 11, reason: 'because' },
    ])
  })

  it('says where the copy that stays stands and how like it is', () => {
    expect(
      removed(' Bir\n\nBir', { 1: [cut(0, 3, { keptBlock: 0, similarity: 0.9 })] })[0],
    ).toMatchObject({
      keptAt: { start: 1, end: 4 },
      similarity: 0.9,
    })
    const [lone] = removed('Bir', { 0: [cut(0, 3)] })
    expect(lone).not.toHaveProperty('keptAt')
    expect(lone).not.toHaveProperty('similarity')
  })

  it('gives a part of wrapped lines as it stands in the input', () => {
    const words =
      'The harbour council met for the third night in a row to speak about the new bridge, which is ' +
      'to open next spring, and about the ferry that will then have nobody to carry across the river.'
    const text = fillLines(words, 60)
    const first = text.indexOf('\n')
    const gone = (start: number, end: number) => removed(text, { 0: [cut(start, end)] })[0]!
    expect(gone(0, words.length).text).toBe(text)
    expect(gone(first - 3, first + 4).text).toBe(text.slice(first - 3, first + 4))
    expect(gone(first - 3, first).text).toBe(text.slice(first - 3, first))
    expect(gone(first + 1, first + 4)).toMatchObject({ start: first + 1, end: first + 4 })
  })
})
