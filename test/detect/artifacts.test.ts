import { describe, expect, it } from 'vitest'
import { artifacts } from '../../src/detect/artifacts.ts'
import { blocksOfPage, inShort, type Placed, PROSE, rulesOf, sceneOf } from './scene.ts'

const found = (blocks: readonly string[]) => inShort(artifacts.detect(sceneOf(blocks)))

describe('artifacts', () => {
  it('drops lines that a rule names, wherever they stand', () => {
    expect(found(['TT', PROSE[0], 'tt', PROSE[1], 'Image removed.'])).toEqual([
      '0 drop artifacts/tt',
      '2 drop artifacts/tt',
      '4 drop placeholders/image',
    ])
  })

  it('says why in the words of the rule', () => {
    expect(artifacts.detect(sceneOf('TT'))[0]?.reason).toBe('Unexpected tt')
  })

  it('keeps a line of which a rule names a part', () => {
    expect(found(['TT Pro League', 'The image removed.'])).toEqual([])
  })

  it.each<[string, string[], number[]]>([
    ['once', ['Tags', PROSE[0]], []],
    ['twice', ['Tags', PROSE[0], 'TAGS'], [0, 2]],
    ['three times', ['Tags', 'Tags', PROSE[0], 'Tags'], [0, 1, 3]],
  ])('judges a line that must come back where it stands %s', (_, blocks, places) => {
    expect(found(blocks)).toEqual(places.map((place) => `${place} drop furniture/tags`))
  })

  it.each<[string, string[], number[]]>([
    ['before body text', ['1 / 5', PROSE[0]], [0]],
    ['between headlines', ['Brücke offen', '1 / 5', PROSE[0]], [1]],
    ['directly behind body text', [PROSE[0], '1 / 5'], []],
    ['behind and before', ['1 / 5', PROSE[0], '1 / 5', PROSE[1]], [0]],
    ['in a document without body text', ['Brücke offen', '1 / 5'], [1]],
  ])('judges a line that must stand in the header where it stands %s', (_, blocks, places) => {
    expect(found(blocks)).toEqual(places.map((place) => `${place} drop artifacts/counter`))
  })

  it('takes the first body text itself for no line of the header', () => {
    const rules = rulesOf({
      lines: { [sceneOf(PROSE[0]).blocks[0]!.folded]: { id: 'artifacts/notice', needs: 'header' } },
    })
    expect(artifacts.detect(sceneOf(PROSE[0], { rules }))).toEqual([])
  })

  const sign = rulesOf({ lines: { 'read on': { id: 'artifacts/read-on', needs: 'sign' } } })

  it.each<[string, string[], number[]]>([
    ['in the header', ['Brücke offen', 'Read on', PROSE[0]], [1]],
    ['more than once', [PROSE[0], 'Read on', PROSE[1], 'Read on'], [1, 3]],
    ['before a caption', [PROSE[0], 'Read on', 'Die Brücke (AFP)'], [1]],
    ['behind a caption', [PROSE[0], 'Die Brücke (AFP)', 'Read on'], [2]],
    ['two lines from a caption', [PROSE[0], 'Die Brücke (AFP)', PROSE[1], 'Read on'], []],
    ['among body text', [PROSE[0], 'Read on', PROSE[1]], []],
    ['at the end', [PROSE[0], 'Read on'], []],
  ])('judges a line that needs any sign where it stands %s', (_, blocks, places) => {
    expect(inShort(artifacts.detect(sceneOf(blocks, { rules: sign })))).toEqual(
      places.map((place) => `${place} drop artifacts/read-on`),
    )
  })

  it.each<[string, Placed, boolean]>([
    ['a caption that has no credit', ['Die Brücke am Mittag', { role: 'caption' }], true],
    ['a line', ['Die Brücke am Mittag'], false],
  ])('judges a line of a page that needs a sign beside %s', (_, beside, goes) => {
    const page = blocksOfPage([[PROSE[0]], ['Read on'], beside])
    expect(artifacts.detect(sceneOf(page, { rules: sign }))).toHaveLength(goes ? 1 : 0)
  })

  it('counts a line that must come back in the whole document, not in the header', () => {
    expect(found([PROSE[0], 'Tags', PROSE[1], 'Tags'])).toHaveLength(2)
  })

  it('touches neither pre nor a line of dashes', () => {
    const rules = rulesOf({
      lines: { '': { id: 'artifacts/none' }, 'a b c': { id: 'artifacts/abc' } },
    })
    expect(
      artifacts.detect(sceneOf('a\n  b\n c\n\n---\n\n***', { rules })).map(({ block }) => block),
    ).toEqual([2])
  })
})
