import { describe, expect, it } from 'vitest'
import { zones } from '../../src/detect/zones.ts'
import type { RuleSet } from '../../src/model/rule.ts'
import { blocksOfPage, type Placed, rulesOf, sceneOf } from './scene.ts'

const P: Placed = ['The bridge opens in spring.']

const found = (placed: readonly Placed[], rules: RuleSet = rulesOf()) =>
  zones.detect(sceneOf(blocksOfPage(placed), { rules }))

describe('zones', () => {
  it('say nothing of the article’s own text', () => {
    expect(found([P])).toEqual([])
  })

  it('say nothing of blocks that come from no page', () => {
    expect(zones.detect(sceneOf(['Bridge opens', P[0]]))).toEqual([])
  })

  it('drop what stands outside the article', () => {
    expect(found([P, ['Home', { place: 'outside' }]])).toEqual([
      {
        rule: 'furniture/outside',
        block: 1,
        proposal: 'drop',
        reason: 'Unexpected text of the page, expected the article',
      },
    ])
  })

  it('drop furniture by the rule that names it', () => {
    const box: Placed = ['Read more', { place: 'furniture', rule: 'furniture/related' }]
    expect(found([box, P])).toMatchObject([{ rule: 'furniture/related', block: 0 }])
  })

  it.each([
    ['furniture/outside', 1],
    ['furniture/related', 0],
  ])('keep what %s would drop where it is off', (off, left) => {
    const box: Placed = ['Read more', { place: 'furniture', rule: 'furniture/related' }]
    const outside: Placed = ['Home', { place: 'outside' }]
    const findings = found([box, outside, P], rulesOf({ off: [off] }))
    expect(findings.map(({ block }) => block)).toEqual([1 - left])
  })

  it('drop a caption or a title outside the article, and label it not', () => {
    const findings = found([
      ['A bridge (AFP)', { place: 'outside', role: 'caption' }],
      ['Other news', { place: 'outside', role: 'title' }],
    ])
    expect(findings.map(({ proposal }) => proposal)).toEqual(['drop', 'drop'])
  })

  it('label the title', () => {
    expect(found([['Bridge opens', { role: 'title' }], P])).toEqual([
      {
        rule: 'titles/headline',
        block: 0,
        proposal: 'label',
        role: 'title',
        reason: 'Unexpected title among paragraphs, expected it apart',
      },
    ])
  })

  it('start an article at a title that is not the first', () => {
    const findings = found([P, ['Night ferry', { role: 'title', startsArticle: true }]])
    expect(findings).toEqual([
      expect.objectContaining({ proposal: 'label', role: 'title', block: 1 }),
      {
        rule: 'boundaries/new-title',
        block: 1,
        proposal: 'split',
        reason: 'Unexpected second headline, expected an article to start here',
      },
    ])
  })

  it('label a caption without a credit', () => {
    expect(found([['The bridge', { role: 'caption' }]])).toStrictEqual([
      {
        rule: 'captions/figure',
        block: 0,
        proposal: 'label',
        role: 'caption',
        reason: 'Unexpected caption among paragraphs, expected it apart',
      },
    ])
  })

  it.each<[string, Placed, object]>([
    [
      'in its text, with its place',
      ['The bridge (AFP)', { role: 'caption' }],
      { credit: 'AFP', chars: [11, 16] },
    ],
    [
      'that is all its text, without a place',
      ['AFP', { role: 'caption' }],
      { credit: 'AFP', chars: undefined },
    ],
    [
      'in an element of its own, as printed',
      ['The bridge', { role: 'caption' }, 'Ana Lindqvist'],
      { credit: 'Ana Lindqvist', chars: undefined },
    ],
    [
      'in an element of its own, without its label',
      ['The bridge', { role: 'caption' }, 'Foto: Kästner'],
      { credit: 'Kästner', chars: undefined },
    ],
    [
      'in an element of its own rather than the one in the text, whose place it still gives',
      ['The bridge (AFP)', { role: 'caption' }, 'Ana Lindqvist'],
      { credit: 'Ana Lindqvist', chars: [11, 16] },
    ],
  ])('name a caption’s credit %s', (_, placed, expected) => {
    const [finding] = found([placed])
    expect({ credit: finding?.credit, chars: finding?.chars }).toEqual({
      chars: undefined,
      ...expected,
    })
  })
})
