import { describe, expect, it } from 'vitest'
import { artifacts } from '../../src/detect/artifacts.ts'
import { inShort, PROSE, rulesOf, sceneOf } from './scene.ts'

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
