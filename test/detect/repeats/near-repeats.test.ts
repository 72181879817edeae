import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers } from '../../../src/detect/repeats/covers.ts'
import { nearRepeats } from '../../../src/detect/repeats/near-repeats.ts'
import type { Block } from '../../../src/model/block.ts'
import { similarity } from '../../../src/text/similarity.ts'
import { blocksOf, inShort, PROSE, rulesOf, sceneOf } from '../scene.ts'

const LONG = PROSE[0]
const SHORTER = LONG.replace(' in a row', '')
const han = (count: number) => Array.from({ length: count }, (_, i) => 0x4e00 + i * 7)
/** Each character once, with no space between. */
const HAN = String.fromCharCode(...han(97))
const LONG_WORDS = 'harbourmasters transportation announcements municipalities'

function found(
  text: string | readonly string[],
  values: Readonly<Record<string, number>> = {},
): string[] {
  const scene = sceneOf(text, { rules: rulesOf({ values }) })
  return inShort(nearRepeats(scene, scene.blocks)).map((line) =>
    line.replace(' drop repeats/near', ''),
  )
}

describe('nearRepeats', () => {
  it.each<[string, string[], string[]]>([
    ['a copy with words left out', [LONG, PROSE[1], SHORTER], ['2 → 0']],
    ['a first copy with words left out', [SHORTER, PROSE[1], LONG], ['0 → 2']],
    ['three copies', [SHORTER, LONG, LONG.replace(' the third', '')], ['2 → 1', '0 → 1']],
    ['copies of copies', [LONG, SHORTER, SHORTER.replace(' new', '')], ['1 → 0', '2 → 0']],
    [
      'what two longer ones of one length hold',
      [LONG, LONG.replace('in a row', 'by the sea'), SHORTER],
      ['2 → 0'],
    ],
    ['a Turkish copy', [PROSE[1], PROSE[1].replace(' bütün gece', '')], ['1 → 0']],
    ['a Chinese copy', [HAN, String.fromCharCode(...han(97 + 26))], ['0 → 1']],
    [
      'a copy without words of one letter',
      [`${LONG_WORDS} a b c d e f g h`, `${LONG_WORDS} a b c d`],
      ['1 → 0'],
    ],
    ['an Arabic copy', [PROSE[2], PROSE[2].replace(' هذا الأسبوع', '')], ['1 → 0']],
  ])('finds %s', (_, blocks, expected) => {
    expect(found(blocks)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['exact copies', [LONG, LONG.toUpperCase()]],
    ['a copy with another word', [LONG, LONG.replace('spring', 'autumn')]],
    ['a copy with a word more and one less', [LONG, `${SHORTER} Yes`]],
    ['a copy with another number', [`${LONG} 12`, `${LONG} 13`]],
    ['a copy in another order', [LONG, LONG.replace('third night', 'night third')]],
    ['a copy of half the words', [LONG, LONG.split(' ').slice(0, 10).join(' ')]],
    [
      'lines of seven words',
      ['one two three four five six seven eight', 'one two three four five six seven'],
    ],
    ['different paragraphs', [...PROSE]],
  ])('keeps %s', (_, blocks) => {
    expect(found(blocks)).toEqual([])
  })

  it('looks at lines of eight words', () => {
    const nine = 'kilometre harbour bridge council fishermen ferry spring winter a'
    expect(found([nine, nine.slice(0, -2)])).toEqual(['1 → 0'])
  })

  it('takes its numbers from the rules', () => {
    expect(found([LONG, SHORTER], { 'repeats/near dice': 0.99 })).toEqual([])
    expect(found([LONG, SHORTER], { 'repeats/near minWords': 19 })).toEqual([])
    const score = similarity(blocksOf(LONG)[0]!.folded, blocksOf(SHORTER)[0]!.folded)
    expect(found([LONG, SHORTER], { 'repeats/near dice': score })).toEqual(['1 → 0'])
  })

  it('does not touch pre, nor keep it for a paragraph', () => {
    const code = LONG.replace(' to speak', '\n   to speak').replace(' that opens', '\n that opens')
    expect(found([code, SHORTER])).toEqual([])
    expect(found([`${LONG} Yes`, code])).toEqual([])
  })

  it('is quiet where its rule is off', () => {
    const scene = sceneOf([LONG, SHORTER], { rules: rulesOf({ off: ['repeats/near'] }) })
    expect(nearRepeats(scene, scene.blocks)).toEqual([])
  })

  it('says what it found and how like it is', () => {
    const scene = sceneOf([LONG, SHORTER])
    const [finding] = nearRepeats(scene, scene.blocks)
    expect(finding?.reason).toBe('Unexpected near copy of a paragraph, expected one')
    expect(finding?.similarity).toBeGreaterThan(0.85)
    expect(finding?.similarity).toBeLessThan(1)
  })

  it('finds what comparing all pairs finds', () => {
    const words = ['council', 'harbour', 'bridge', 'ferry', 'night', '12', '13', 'köprü']
    const copy = fc
      .tuple(
        fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 12 }),
        fc.array(fc.nat(11), { maxLength: 2 }),
      )
      .chain(([list, cuts]) =>
        fc.constantFrom(
          [list],
          [list, list.filter((_, i) => !cuts.includes(i))],
          [list.slice(1), list],
        ),
      )
    fc.assert(
      fc.property(
        fc.array(copy, { maxLength: 8 }),
        fc.constantFrom(0.5, 0.7, 0.85, 0.95),
        (lists, dice) => {
          const scene = sceneOf(blocksOf(lists.flat().map((list) => list.join(' '))), {
            rules: rulesOf({ values: { 'repeats/near dice': dice, 'repeats/near minWords': 4 } }),
          })
          const gone = new Map(
            nearRepeats(scene, scene.blocks).map((each) => [each.block, each.keptBlock]),
          )
          const isNear = (long: number, short: number) => {
            const [kept, other] = [scene.blocks[long]!, scene.blocks[short]!]
            return (
              kept.folded !== other.folded &&
              other.words.length >= 4 &&
              covers(kept.words, other.words) &&
              similarity(kept.folded, other.folded) >= dice
            )
          }
          for (const [short, long] of gone) expect(isNear(long!, short)).toBe(true)
          for (const { index: short } of scene.blocks)
            for (const { index: long } of scene.blocks)
              expect(isNear(long, short) && !gone.has(short) && !gone.has(long)).toBe(false)
        },
      ),
    )
  })

  it('misses no pair that comparing all with all finds', () => {
    const word = fc.constantFrom(...LONG.split(' '), 'other', 'words')
    const left = fc.subarray(LONG.split(' '), { minLength: 12 }).map((words) => words.join(' '))
    const any = fc.array(word, { minLength: 8, maxLength: 20 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(fc.oneof(left, any), { maxLength: 12 }), (texts) => {
        const scene = sceneOf(texts, { rules: rulesOf({}) })
        const pairs = nearRepeats(scene, scene.blocks).map(({ block, keptBlock }) => [
          block,
          keptBlock,
        ])
        expect(pairs).toEqual(allPairs(scene.blocks, scene.rules.threshold('repeats/near', 'dice')))
      }),
    )
  })
})

/** The same, each block held against each that stays. */
function allPairs(blocks: readonly Block[], threshold: number): number[][] {
  const longestFirst = blocks
    .filter(({ words }) => words.length >= 8)
    .toSorted((a, b) => b.words.length - a.words.length || a.index - b.index)
  const leaders: Block[] = []
  return longestFirst.flatMap((block) => {
    const kept = leaders.find(
      ({ words, folded }) =>
        words.length > block.words.length &&
        covers(words, block.words) &&
        similarity(folded, block.folded) >= threshold,
    )
    if (!kept) leaders.push(block)
    return kept ? [[block.index, kept.index]] : []
  })
}
