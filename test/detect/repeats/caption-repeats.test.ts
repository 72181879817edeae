import { describe, expect, it } from 'vitest'
import { captionRepeats } from '../../../src/detect/repeats/caption-repeats.ts'
import { blocksOfPage, type Found, inShort, rulesOf, sceneOf } from '../scene.ts'

const C = 'جسر الميناء الجديد عند الظهر'
const CREDITED = `${C} (أ ف ب)`

function found(
  text: string | readonly string[],
  labels: Found['labels'] = {},
  off: string[] = [],
): string[] {
  const scene = sceneOf(text, { labels, rules: rulesOf({ off }) })
  return inShort(captionRepeats(scene, scene.blocks)).map((line) =>
    line.replace(' drop repeats/caption', ''),
  )
}

describe('captionRepeats', () => {
  it.each<[string, string[], Found['labels'], string[]]>([
    ['two copies', [CREDITED, CREDITED], { 0: 'caption', 1: 'caption' }, ['1 → 0']],
    [
      'four copies',
      [CREDITED, CREDITED, 'x', CREDITED, CREDITED],
      { 0: 'caption', 1: 'caption', 3: 'caption', 4: 'caption' },
      ['1 → 0', '3 → 0', '4 → 0'],
    ],
    [
      'a copy that has harakat',
      [CREDITED, CREDITED.replace('جسر', 'جِسْر')],
      { 0: 'caption', 1: 'caption' },
      ['1 → 0'],
    ],
    ['a copy that lost its credit', [CREDITED, C], { 0: 'caption', 1: 'caption' }, ['1 → 0']],
    ['a first copy without its credit', [C, CREDITED], { 0: 'caption', 1: 'caption' }, ['0 → 1']],
    [
      'a copy with another credit',
      [`${C} (AFP)`, `${C} (AP)`],
      { 0: 'caption', 1: 'caption' },
      ['1 → 0'],
    ],
    ['a copy that nothing shows to be a caption', [CREDITED, 'x', C], { 0: 'caption' }, ['2 → 0']],
    ['such a copy before the caption', [C, 'x', CREDITED], { 2: 'caption' }, ['0 → 2']],
    ['copies without credit', [C, C], { 0: 'caption', 1: 'caption' }, ['1 → 0']],
    [
      'the second of three, which alone has a credit',
      [C, CREDITED, C],
      { 0: 'caption', 1: 'caption', 2: 'caption' },
      ['0 → 1', '2 → 1'],
    ],
    [
      'a short description with a credit',
      ['The mayor (AFP)', 'The mayor'],
      { 0: 'caption' },
      ['1 → 0'],
    ],
    ['three words without credit', ['a b c', 'a b c'], { 0: 'caption', 1: 'caption' }, ['1 → 0']],
    [
      'a credit before the description',
      ['Foto: Kästner', 'Foto: Kästner'],
      { 0: 'caption', 1: 'caption' },
      [],
    ],
  ])('judges %s', (_, blocks, labels, expected) => {
    expect(found(blocks, labels)).toEqual(expected)
  })

  it.each<[string, string[], Found['labels']]>([
    ['body text', [C, C], {}],
    ['lone credits', ['AFP', 'AFP'], { 0: 'caption', 1: 'caption' }],
    ['two words without credit', ['a b', 'a b'], { 0: 'caption', 1: 'caption' }],
    [
      'another number',
      ['The quay in 2023 (AFP)', 'The quay in 2024 (AFP)'],
      { 0: 'caption', 1: 'caption' },
    ],
    ['a headline of the same words', [C, CREDITED], { 0: 'title', 1: 'caption' }],
    ['body text that says more', [CREDITED, `${C} اليوم`], { 0: 'caption' }],
    ['body text with the credit', [CREDITED, C, CREDITED], { 1: 'body' }],
  ])('keeps %s', (_, blocks, labels) => {
    expect(found(blocks, labels)).toEqual([])
  })

  it.each<[string, boolean[], string[]]>([
    ['the first', [true, false, false], ['0 → 1', '2 → 1']],
    ['all but one', [true, true, false], ['0 → 2', '1 → 2']],
    ['all', [true, true, true], ['1 → 0', '2 → 0']],
    ['none', [false, false, false], ['1 → 0', '2 → 0']],
  ])('keeps the slide where %s of its copies are a script’s clones', (_, clones, expected) => {
    const page = blocksOfPage(clones.map((isClone) => [CREDITED, { role: 'caption', isClone }]))
    const scene = sceneOf(page, { labels: { 0: 'caption', 1: 'caption', 2: 'caption' } })
    expect(inShort(captionRepeats(scene, scene.blocks))).toEqual(
      expected.map((line) => line.replace(' →', ' drop repeats/caption →')),
    )
  })

  it('does not touch pre', () => {
    expect(found(['a b c', 'a\n  b\n c'], { 0: 'caption' })).toEqual([])
  })

  it('is quiet where its rule is off', () => {
    expect(
      found([CREDITED, CREDITED], { 0: 'caption', 1: 'caption' }, ['repeats/caption']),
    ).toEqual([])
  })

  it('says what it found', () => {
    const scene = sceneOf([CREDITED, CREDITED], { labels: { 0: 'caption', 1: 'caption' } })
    expect(captionRepeats(scene, scene.blocks)[0]?.reason).toBe(
      'Unexpected second copy of a caption, expected one',
    )
  })
})
