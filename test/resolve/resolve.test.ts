import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import type { CaptionMode } from '../../src/model/options.ts'
import { resolve } from '../../src/resolve/resolve.ts'
import { blocksOf, PROSE } from '../detect/scene.ts'

const [P, Q, R, S] = PROSE

const drop = (block: number, rule = 'artifacts/tt'): Finding => ({
  rule,
  block,
  proposal: 'drop',
  reason: `drop ${rule}`,
})
const copy = (block: number, keptBlock: number, rule = 'repeats/title'): Finding => ({
  rule,
  block,
  proposal: 'drop',
  reason: 'copy',
  keptBlock,
  similarity: 1,
})
const label = (block: number, role: 'title' | 'caption', credit?: string): Finding => ({
  rule: `labels/${role}`,
  block,
  proposal: 'label',
  role,
  reason: '',
  ...(credit !== undefined && { credit }),
})
const trim = (block: number, start: number, end: number): Finding => ({
  rule: 'placeholders/image',
  block,
  proposal: 'trim',
  reason: 'trim',
  chars: [start, end],
})
const split = (block: number): Finding => ({
  rule: 'boundaries/new-title',
  block,
  proposal: 'split',
  reason: '',
})

const decide = (
  blocks: readonly string[],
  findings: readonly Finding[],
  captions: CaptionMode = 'keep',
) => resolve(blocksOf(blocks), findings, captions)

/** What is cut, as `block action rule → kept`. */
const cuts = (...[blocks, findings, captions]: Parameters<typeof decide>) =>
  decide(blocks, findings, captions).flatMap(({ block, cuts: all }) =>
    all.map(
      ({ action, rule, keptBlock }) =>
        `${block} ${action} ${rule}${keptBlock === undefined ? '' : ` → ${keptBlock}`}`,
    ),
  )

describe('resolve', () => {
  it('makes a body block of what nobody found anything on', () => {
    expect(decide([P], [])).toStrictEqual([
      { block: 0, role: 'body', startsArticle: false, cuts: [] },
    ])
  })

  it('gives the role, the rule that gave it and the credit', () => {
    expect(decide([P, Q], [label(0, 'title'), label(1, 'caption', 'AFP')])).toStrictEqual([
      { block: 0, role: 'title', labelledBy: 'labels/title', startsArticle: false, cuts: [] },
      {
        block: 1,
        role: 'caption',
        labelledBy: 'labels/caption',
        credit: 'AFP',
        startsArticle: false,
        cuts: [],
      },
    ])
  })

  it('starts an article where a split is proposed', () => {
    expect(decide([P, Q, R], [split(2)]).map(({ startsArticle }) => startsArticle)).toEqual([
      false,
      false,
      true,
    ])
  })

  it('cuts the whole of what goes', () => {
    expect(decide(['Short Url'], [drop(0)])[0]?.cuts).toStrictEqual([
      { rule: 'artifacts/tt', action: 'drop', reason: 'drop artifacts/tt', chars: [0, 9] },
    ])
    expect(decide(['Köprü', 'Köprü'], [copy(1, 0)])[1]?.cuts).toStrictEqual([
      {
        rule: 'repeats/title',
        action: 'drop',
        reason: 'copy',
        chars: [0, 5],
        keptBlock: 0,
        similarity: 1,
      },
    ])
  })

  it('cuts the parts that are to be trimmed', () => {
    expect(decide(['XXone YYtwo'], [trim(0, 0, 2), trim(0, 6, 8)])[0]?.cuts).toEqual([
      { rule: 'placeholders/image', action: 'trim', reason: 'trim', chars: [0, 2] },
      { rule: 'placeholders/image', action: 'trim', reason: 'trim', chars: [6, 8] },
    ])
  })

  it.each<[string, Finding[], string[]]>([
    ['what is named to a repeat', [drop(1), copy(1, 0)], ['1 drop artifacts/tt']],
    ['what is named to a repeat, told first', [copy(1, 0), drop(1)], ['1 drop artifacts/tt']],
    ['what is named to a trim', [trim(1, 0, 2), drop(1)], ['1 drop artifacts/tt']],
    ['a repeat to a trim', [trim(1, 0, 2), copy(1, 0)], ['1 drop repeats/title → 0']],
    ['the last word of two', [drop(1, 'a/a'), drop(1, 'b/b')], ['1 drop b/b']],
  ])('prefers %s', (_, findings, expected) => {
    expect(cuts([P, P, Q], findings)).toEqual(expected)
  })

  it('keeps the role of what goes', () => {
    expect(decide(['a', 'b'], [drop(1), label(1, 'caption')])[1]).toMatchObject({
      role: 'caption',
      cuts: [{ action: 'drop' }],
    })
  })

  it('keeps a repeat that is protected', () => {
    const blocks = ['Yes.', P, 'Yes.', Q]
    expect(cuts(blocks, [copy(2, 0, 'repeats/paragraph')])).toEqual([])
    expect(cuts(blocks, [copy(2, 0, 'repeats/title')])).toEqual(['2 drop repeats/title → 0'])
  })

  it('cuts parts of a repeat that is protected', () => {
    expect(cuts(['Yes.', P, 'XYes.', Q], [copy(2, 0, 'repeats/paragraph'), trim(2, 0, 1)])).toEqual(
      ['2 trim placeholders/image'],
    )
  })

  it('protects inside one article: copies in another are no form of this one', () => {
    const blocks: string[] = [R, P, R, Q, R, P, R, Q, R]
    const lone = [
      copy(2, 0, 'repeats/paragraph'),
      copy(6, 4, 'repeats/paragraph'),
      copy(8, 4, 'repeats/paragraph'),
    ]
    expect(cuts(blocks, lone)).toEqual([])
    expect(cuts(blocks, [...lone, split(4)])).toHaveLength(3)
    expect(
      cuts(blocks.toSpliced(4, 0, '---'), [
        copy(2, 0, 'repeats/paragraph'),
        copy(7, 5, 'repeats/paragraph'),
        copy(9, 5, 'repeats/paragraph'),
      ]),
    ).toHaveLength(3)
  })

  it.each<[string, string[], Finding[]]>([
    ['the document', [], []],
    ['a later article', [R], [split(1)]],
    ['what follows a line of dashes', [R, '---'], []],
  ])('knows the start of %s, where a short run comes back from', (_, before, splits) => {
    const blocks = [...before, P, S, 'between', P, S, R]
    const at = before.length
    const run = [copy(at + 3, at, 'repeats/run'), copy(at + 4, at + 1, 'repeats/run')]
    expect(cuts(blocks, [...splits, ...run])).toEqual([
      `${at + 3} drop repeats/run → ${at}`,
      `${at + 4} drop repeats/run → ${at + 1}`,
    ])
    expect(
      cuts(['x', ...blocks.slice(at)], [copy(4, 1, 'repeats/run'), copy(5, 2, 'repeats/run')]),
    ).toEqual([])
  })

  it('sees through what goes anyway when it looks for neighbours', () => {
    const blocks = [P, 'Kısa satır', 'TT', 'Kısa satır', Q]
    expect(cuts(blocks, [copy(3, 1, 'repeats/paragraph')])).toEqual([])
    expect(cuts(blocks, [drop(2), copy(3, 1, 'repeats/paragraph')])).toEqual([
      '2 drop artifacts/tt',
      '3 drop repeats/paragraph → 1',
    ])
  })

  it('points a chain of copies to the one that stays', () => {
    const findings = [copy(0, 1), copy(1, 2), copy(2, 3)]
    expect(cuts(['a', 'a', 'a', 'a'], findings)).toEqual([
      '0 drop repeats/title → 3',
      '1 drop repeats/title → 3',
      '2 drop repeats/title → 3',
    ])
  })

  it('points to a copy that is protected, not beyond it', () => {
    const findings = [copy(0, 2), copy(2, 4, 'repeats/paragraph')]
    expect(cuts(['Yes.', P, 'Yes.', Q, 'Yes.'], findings)).toEqual(['0 drop repeats/title → 2'])
  })

  it('gives an article one title', () => {
    const roles = (findings: Finding[]) =>
      decide(['a', 'b', 'c'], findings).map(({ role, labelledBy }) => labelledBy ?? role)
    expect(roles([label(0, 'title'), label(2, 'title')])).toEqual(['labels/title', 'body', 'body'])
    expect(roles([label(0, 'title'), label(1, 'caption'), label(2, 'title'), split(2)])).toEqual([
      'labels/title',
      'labels/caption',
      'labels/title',
    ])
    expect(roles([label(0, 'title'), drop(0), label(2, 'title')])).toEqual([
      'labels/title',
      'body',
      'labels/title',
    ])
  })

  it.each<[CaptionMode, string[]]>([
    ['keep', ['0 trim placeholders/image']],
    ['separate', ['0 trim placeholders/image']],
    ['drop', ['0 drop labels/caption']],
  ])('treats captions as `%s` says', (captions, expected) => {
    expect(cuts(['XLiman (AA)', P], [label(0, 'caption', 'AA'), trim(0, 0, 1)], captions)).toEqual(
      expected,
    )
  })

  it('drops captions with a reason, and no title or body text with them', () => {
    const decisions = decide(
      ['Liman (AA)', 'Başlık', P],
      [label(0, 'caption'), label(1, 'title')],
      'drop',
    )
    expect(decisions.map((each) => each.cuts)).toEqual([
      [
        {
          rule: 'labels/caption',
          action: 'drop',
          reason: 'Unexpected caption, expected none',
          chars: [0, 10],
        },
      ],
      [],
      [],
    ])
  })

  it('drops a copy of a caption as a copy', () => {
    const findings = [label(0, 'caption'), label(1, 'caption'), copy(1, 0, 'repeats/caption')]
    expect(cuts(['Liman (AA)', 'Liman (AA)'], findings, 'drop')).toEqual([
      '0 drop labels/caption',
      '1 drop repeats/caption → 0',
    ])
  })
})
