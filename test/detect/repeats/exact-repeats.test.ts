import { describe, expect, it } from 'vitest'
import { exactRepeats } from '../../../src/detect/repeats/exact-repeats.ts'
import { inShort, rulesOf, sceneOf } from '../scene.ts'

function found(text: string | readonly string[], off: string[] = []): string[] {
  const scene = sceneOf(text, { rules: rulesOf({ off }) })
  return inShort(exactRepeats(scene, scene.blocks)).map((line) =>
    line.replace(' drop repeats/', ' '),
  )
}

describe('exactRepeats', () => {
  it.each<[string, string[], string[]]>([
    ['nothing', [], []],
    ['no copies', ['a', 'b', 'c'], []],
    ['a copy', ['a', 'b', 'a'], ['2 paragraph → 0']],
    [
      'a copy in other case and punctuation',
      ['Köprü açıldı.', 'b', '“KÖPRÜ AÇILDI”'],
      ['2 paragraph → 0'],
    ],
    ['a copy directly behind', ['a', 'a'], ['1 paragraph → 0']],
    ['three in a row', ['a', 'a', 'a'], ['1 paragraph → 0', '2 paragraph → 0']],
    ['two lines that differ in a number', ['Race 1', 'Race 2'], []],
    ['a run of two', ['a', 'b', 'a', 'b'], ['2 run → 0', '3 run → 1']],
    [
      'a run printed three times',
      ['a', 'b', 'a', 'b', 'a', 'b'],
      ['2 run → 0', '3 run → 1', '4 run → 0', '5 run → 1'],
    ],
    ['a run behind other text', ['a', 'b', 'c', 'x', 'b', 'c'], ['4 run → 1', '5 run → 2']],
    [
      'a run and a lone copy',
      ['a', 'b', 'c', 'a', 'b', 'x', 'c'],
      ['3 run → 0', '4 run → 1', '6 paragraph → 2'],
    ],
    ['copies in another order', ['a', 'b', 'b', 'a'], ['2 paragraph → 1', '3 paragraph → 0']],
    [
      'a run and a copy that does not follow',
      ['a', 'b', 'c', 'a', 'b', 'a'],
      ['3 run → 0', '4 run → 1', '5 paragraph → 0'],
    ],
    [
      'copies with other text between',
      ['a', 'b', 'a', 'x', 'b'],
      ['2 paragraph → 0', '4 paragraph → 1'],
    ],
    ['lines of punctuation', ['***', 'a', '***'], []],
  ])('finds in %s', (_, blocks, expected) => {
    expect(found(blocks)).toEqual(expected)
  })

  it('does not touch pre', () => {
    const code = 'open(\n  bridge\n )'
    expect(found([code, 'x', code])).toEqual([])
  })

  it('says what it found', () => {
    const reasons = (blocks: string[]) => {
      const scene = sceneOf(blocks)
      return exactRepeats(scene, scene.blocks).map(({ reason }) => reason)
    }
    expect(reasons(['a', 'a'])).toEqual(['Unexpected second copy of a paragraph, expected one'])
    expect(reasons(['a', 'b', 'a', 'b'])[0]).toBe(
      'Unexpected second copy of a run of paragraphs, expected one',
    )
  })

  it('is quiet about what is off', () => {
    const blocks = ['a', 'b', 'c', 'a', 'b', 'x', 'c']
    expect(found(blocks, ['repeats/run'])).toEqual(['6 paragraph → 2'])
    expect(found(blocks, ['repeats/paragraph'])).toEqual(['3 run → 0', '4 run → 1'])
  })

  it('looks at the blocks of the scope alone', () => {
    const scene = sceneOf(['a', 'b', 'a', 'b'])
    expect(exactRepeats(scene, scene.blocks.slice(1, 3))).toEqual([])
    expect(inShort(exactRepeats(scene, scene.blocks.slice(1)))).toEqual([
      '3 drop repeats/paragraph → 1',
    ])
  })
})
