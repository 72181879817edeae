import { describe, expect, it } from 'vitest'
import { repeats } from '../../../src/detect/repeats/repeats.ts'
import { type Found, inShort, PROSE, rulesOf, sceneOf } from '../scene.ts'

const T = 'Мост открыли на год раньше'
const C = 'Новый мост в полдень'
const [P, Q, R] = PROSE
const QUOTE = 'We thought that nobody would come here this early'
const STORY = `The master walked over the bridge before all others did. “${QUOTE},” she said, and laughed at it.`

const found = (blocks: readonly string[], earlier: Found = {}) =>
  inShort(repeats.detect(sceneOf(blocks, earlier))).map((line) =>
    line.replace(' drop repeats/', ' '),
  )

describe('repeats', () => {
  it('takes a line for the copy of the title before it takes it for one of a caption', () => {
    const labels = { 0: 'title', 1: 'caption' } as const
    expect(found([T, T, P, T], { labels })).toEqual(['1 title → 0', '3 title → 0'])
  })

  it.each<[string, string[], Found, string[]]>([
    ['nothing', [], {}, []],
    ['a title', [T, P, T], { labels: { 0: 'title' } }, ['2 title → 0']],
    ['a caption', [`${C} (AFP)`, P, C], { labels: { 0: 'caption' } }, ['2 caption → 0']],
    ['a paragraph', [P, Q, P], {}, ['2 paragraph → 0']],
    ['a run', [P, Q, P, Q], {}, ['2 run → 0', '3 run → 1']],
    ['a copy cut short', [P, Q, `${P.slice(0, 60)}…`], {}, ['2 truncated → 0']],
    ['a near copy', [P, Q, P.replace(' in a row', '')], {}, ['2 near → 0']],
    ['a pull quote', [STORY, `“${QUOTE}”`, Q], {}, ['1 pull-quote → 0']],
    [
      'a caption cut short',
      [`${C} и сторож с собакой`, `${C} и сторож…`, P],
      { labels: { 0: 'caption', 1: 'caption' } },
      ['1 truncated → 0'],
    ],
    [
      'a near copy of a caption',
      [`${C}, сторож порта и собака его соседа`, `${C}, сторож порта и собака соседа`, P],
      { labels: { 0: 'caption', 1: 'caption' } },
      ['1 near → 0'],
    ],
  ])('finds %s', (_, blocks, earlier, expected) => {
    expect(found(blocks, earlier)).toEqual(expected)
  })

  it.each<[string, string[], Found]>([
    [
      'a caption that says what the text says',
      [P, 'x', P.replace(' in a row', '')],
      { labels: { 0: 'caption' } },
    ],
    [
      'a caption in which a sentence of the text stands',
      [STORY, P, `“${QUOTE}”`],
      { labels: { 2: 'caption' } },
    ],
    [
      'a text cut short of which a caption says all',
      [P, `${P.slice(0, 60)}…`],
      { labels: { 0: 'caption' } },
    ],
    ['a title cut short in the text', [`${T} и без лент`, P, `${T}…`], { labels: { 0: 'title' } }],
    ['a paragraph of another article', [T, P, Q, P], { splits: [2] }],
    ['a paragraph behind a line of dashes', [P, '---', P, Q], {}],
    ['a paragraph whose first copy goes anyway', [P, Q, P], { drops: [0] }],
    [
      'a caption of another article',
      [`${C} (AFP)`, P, `${C} (AFP)`, Q],
      { labels: { 0: 'caption', 2: 'caption' }, splits: [2] },
    ],
  ])('keeps %s', (_, blocks, earlier) => {
    expect(found(blocks, earlier)).toEqual([])
  })

  it('proposes a block once, by the first that finds it', () => {
    expect(found([T, T, `${T} и…`, T], { labels: { 0: 'title' } })).toEqual([
      '1 title → 0',
      '3 title → 0',
    ])
    const teaser = `${P.slice(0, 60)}…`
    expect(found([P, Q, teaser, R, teaser])).toEqual(['4 paragraph → 2', '2 truncated → 0'])
  })

  it('finds what each article says twice', () => {
    expect(found([P, Q, P, R, Q, R], { splits: [3] })).toEqual([
      '2 paragraph → 0',
      '5 paragraph → 3',
    ])
  })

  it.each([
    ['repeats/title', [T, P, T]],
    ['repeats/caption', [`${C} (AFP)`, P, `${C} (AFP)`]],
  ])('leaves a copy to others where %s is off', (id, blocks) => {
    const labels =
      id === 'repeats/title'
        ? { 0: 'title' as const }
        : { 0: 'caption' as const, 2: 'caption' as const }
    expect(found(blocks, { labels, rules: rulesOf({ off: [id] }) })).toEqual([])
  })
})
