import { describe, expect, it } from 'vitest'
import { liveBlocks } from '../../../src/detect/titles/live-blocks.ts'
import { PROSE, sceneOf } from '../scene.ts'

describe('liveBlocks', () => {
  it('leaves out what goes and lines of dashes, and says where they stood', () => {
    const live = liveBlocks(
      sceneOf(['TT', 'One', 'TT', 'TT', 'Two', 'Three', '---', 'Four', 'TT', '---', 'Five', 'TT'], {
        drops: [0, 2, 3, 8, 11],
      }),
    )
    expect(live.blocks.map(({ text }) => text)).toEqual(['One', 'Two', 'Three', 'Four', 'Five'])
    expect(live.artifactBefore).toEqual([true, true, false, false, true])
    expect(live.separatorBefore).toEqual([false, false, false, true, true])
  })

  it('knows the next copy of every line', () => {
    const live = liveBlocks(sceneOf(['A', 'b', 'a', 'TT', 'a!', 'c'], { drops: [3] }))
    expect(live.nextCopy).toEqual([2, -1, 3, -1, -1])
    expect(live.artifactBefore).toEqual([false, false, false, true, false])
  })

  it('tells captions by their labels', () => {
    const live = liveBlocks(
      sceneOf(['TT', 'One (AFP)', 'Two', 'Three'], {
        drops: [0],
        labels: { 1: 'caption', 2: 'title' },
      }),
    )
    expect([-1, 0, 1, 2, 3].map(live.isCaption)).toEqual([false, true, false, false, false])
  })

  it('knows where lines end that say the same, and captions', () => {
    const live = liveBlocks(
      sceneOf(['a', 'A!', 'a', '---', 'a', 'One (AFP)', 'Two (AFP)', 'b'], {
        labels: { 5: 'caption', 6: 'caption' },
      }),
    )
    expect(live.runEnd).toEqual([2, 2, 2, 3, 4, 5, 6])
    expect([4, 5].map((place) => live.captionsEnd[place])).toEqual([5, 5])
  })

  it('tells lines that stand twice in a row', () => {
    const live = liveBlocks(sceneOf(['a', 'b', 'TT', 'B', 'c', 'b', 'd'], { drops: [2] }))
    expect([-1, 0, 1, 2, 3, 4, 5, 6].map(live.isDoubled)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('takes no line for doubled whose copy stands behind a line of dashes', () => {
    const live = liveBlocks(sceneOf(['a', 'b', '---', 'b', 'c']))
    expect([1, 2].map(live.isDoubled)).toEqual([false, false])
  })

  it('knows no doubled line beyond the ends', () => {
    const live = liveBlocks(sceneOf(['a']))
    expect(live.isDoubled(0)).toBe(false)
    expect(live.isDoubled(1)).toBe(false)
    expect(live.isTitleShaped(1)).toBe(false)
  })

  const words = (count: number) => Array.from({ length: count }, () => 'su').join(' ')

  it.each([
    ['a short line', 'Harbour bridge opens'],
    ['one word', 'Köprü'],
    ['a colon inside', 'Harbour: the bridge opens'],
    ['a full stop inside', 'St. Mary’s bridge opens'],
    ['a question', 'Will the ferry go on?'],
    ['an exclamation', 'Open at last!'],
    ['an ellipsis', 'And then the bridge…'],
    ['three stops', 'And then the bridge...'],
    ['three stops in quotes', '“And then the bridge...”'],
    ['a quotation', '“We came back”'],
    ['forty words', words(40)],
    ['300 characters', `${'a'.repeat(298)} b`],
    ['Arabic', 'افتتاح جسر الميناء'],
    ['Japanese', '港の橋が開通'],
  ])('takes %s for a headline', (_, text) => {
    expect(liveBlocks(sceneOf(text)).isTitleShaped(0)).toBe(true)
  })

  it.each([
    ['a sentence', 'The bridge is open.'],
    ['a sentence with an ellipsis inside', 'And then… the bridge opened.'],
    ['a quoted sentence', '“The bridge is open.”'],
    ['a clause', 'The bridge,'],
    ['a label', 'Related:'],
    ['half a sentence', 'The bridge;'],
    ['an Arabic clause', 'الجسر،'],
    ['half an Arabic sentence', 'الجسر؛'],
    ['a Japanese sentence', '橋が開いた。'],
    ['a Japanese clause', '橋は、'],
    ['numbers', '12 - 3'],
    ['forty-one words', words(41)],
    ['301 characters', `${'a'.repeat(299)} b`],
    ['body text', PROSE[0]],
    ['pre', 'a\n   b\n c'],
  ])('does not take %s for a headline', (_, text) => {
    expect(liveBlocks(sceneOf(text)).isTitleShaped(0)).toBe(false)
  })

  it('does not take a caption for a headline', () => {
    expect(liveBlocks(sceneOf('The bridge (AFP)')).isTitleShaped(0)).toBe(true)
    expect(
      liveBlocks(sceneOf('The bridge (AFP)', { labels: { 0: 'caption' } })).isTitleShaped(0),
    ).toBe(false)
  })
})
