import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/block.ts'
import type { Decision } from '../../src/model/decision.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { CaptionMode } from '../../src/model/options.ts'
import { protect } from '../../src/resolve/protect.ts'
import { resolve } from '../../src/resolve/resolve.ts'
import { words } from '../../src/text/words.ts'
import { blocksOf } from '../detect/scene.ts'
import { anyLanguage, phrase, sentence } from '../promises/languages.ts'
import { runOptions } from '../promises/run-options.ts'

const NAMING = ['artifacts/tt', 'placeholders/image', 'furniture/share']
const REPEATS = [
  'repeats/title',
  'repeats/caption',
  'repeats/paragraph',
  'repeats/run',
  'repeats/near',
  'repeats/truncated',
  'repeats/pull-quote',
]

interface Case {
  readonly blocks: readonly Block[]
  readonly findings: readonly Finding[]
  readonly captions: CaptionMode
}

/** Some paragraphs, some of them equal, with lines between articles. */
const manyBlocks = anyLanguage
  .chain((speech) =>
    fc.array(fc.oneof(sentence(speech, 4, 30), phrase(speech, 1, 8)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .chain((pool) =>
    fc.array(fc.constantFrom(...pool, ...pool, ...pool, '---'), { minLength: 1, maxLength: 14 }),
  )
  .map((texts) =>
    blocksOf(texts).map((block) =>
      block.text === '---' ? { ...block, kind: 'separator' as const, words: words('') } : block,
    ),
  )

/**
 * What detectors may say of a block: anything, but they call nothing a copy of what is named to go, and of two blocks
 * only one the copy of the other.
 */
function findingsOn(blocks: readonly Block[]): fc.Arbitrary<Finding[]> {
  const each = blocks.map(({ index, text }) =>
    fc.record({
      rank: fc.nat(),
      named: fc.option(fc.constantFrom(...NAMING), { freq: 5 }),
      repeats: fc.array(fc.tuple(fc.constantFrom(...REPEATS), fc.nat()), { maxLength: 2 }),
      trims: fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 2 }),
      roles: fc.array(fc.constantFrom('title' as const, 'caption' as const), { maxLength: 2 }),
      isSplit: fc.nat(5).map((n) => n === 0),
      index: fc.constant(index),
    }),
  )
  return fc.tuple(...each).chain((said) => {
    const kept = said.filter(({ named }) => named === null)
    const all = said.flatMap(({ index, rank, named, repeats, trims, roles, isSplit }) => {
      const finding = (rest: Omit<Finding, 'block' | 'reason'>): Finding => ({
        block: index,
        reason: `${rest.proposal} ${rest.rule}`,
        ...rest,
      })
      const before = kept.filter(
        (other) => other.rank < rank || (other.rank === rank && other.index < index),
      )
      return [
        ...(named === null ? [] : [finding({ rule: named, proposal: 'drop' })]),
        ...(before.length === 0 ? [] : repeats).map(([rule, at]) => {
          const keptBlock = before[at % before.length]!.index
          return finding({ rule, proposal: 'drop', keptBlock, similarity: 1 })
        }),
        ...trims.map(([a, b]) =>
          finding({
            rule: 'placeholders/glued',
            proposal: 'trim',
            chars: [Math.min(a, b), Math.max(a, b)],
          }),
        ),
        ...roles.map((role) => finding({ rule: `labels/${role}`, proposal: 'label', role })),
        ...(isSplit ? [finding({ rule: 'boundaries/new-title', proposal: 'split' })] : []),
      ]
    })
    return fc.shuffledSubarray(all, { minLength: all.length })
  })
}

const cases: fc.Arbitrary<Case> = manyBlocks.chain((blocks) =>
  fc.record({
    blocks: fc.constant(blocks),
    findings: findingsOn(blocks),
    captions: fc.constantFrom('keep' as const, 'separate' as const, 'drop' as const),
  }),
)

/** What `resolve` says it does, block by block and as slowly as it can be said. */
function model({ blocks, findings, captions }: Case): Decision[] {
  const said = (block: number, proposal: Finding['proposal']) =>
    findings.filter((finding) => finding.block === block && finding.proposal === proposal)
  const named = (block: number) =>
    said(block, 'drop').findLast(({ keptBlock }) => keptBlock === undefined)
  const proposed = (block: number) =>
    said(block, 'drop').findLast(({ keptBlock }) => keptBlock !== undefined)
  const isSplit = (block: number) => said(block, 'split').length > 0

  const safe = new Set<number>()
  for (let from = 0; from < blocks.length;) {
    let to = from + 1
    while (to < blocks.length && blocks[to]!.kind !== 'separator' && !isSplit(to)) to++
    const scope = blocks
      .slice(from, to)
      .filter(({ index, kind }) => kind !== 'separator' && !named(index))
    const repeats = blocks.flatMap(({ index }) => {
      const finding = proposed(index)
      return finding ? [[index, finding] as const] : []
    })
    for (const index of protect(scope, new Map(repeats))) safe.add(index)
    from = to
  }
  const repeat = (block: number) => (safe.has(block) ? undefined : proposed(block))
  const goes = (block: number) => named(block) ?? repeat(block)
  const lastOf = (block: number): number => {
    const next = repeat(block)?.keptBlock
    return next === undefined ? block : lastOf(next)
  }

  const titled = (block: number): boolean => {
    for (let at = block - 1; at >= 0 && !isSplit(at + 1); at--)
      if (said(at, 'label').at(-1)?.role === 'title' && !goes(at)) return true
    return false
  }

  return blocks.map(({ index, text }) => {
    const drop = goes(index)
    const last = said(index, 'label').at(-1)
    const label = last?.role === 'title' && titled(index) ? undefined : last
    const whole = [0, text.length] as const
    const cuts = drop
      ? [
          {
            rule: drop.rule,
            action: 'drop' as const,
            reason: drop.reason,
            chars: whole,
            ...(drop.keptBlock !== undefined && { keptBlock: lastOf(drop.keptBlock) }),
            ...(drop.similarity !== undefined && { similarity: drop.similarity }),
          },
        ]
      : captions === 'drop' && label?.role === 'caption'
        ? [
            {
              rule: label.rule,
              action: 'drop' as const,
              reason: 'Unexpected caption, expected none',
              chars: whole,
            },
          ]
        : said(index, 'trim').map(({ rule, reason, chars }) => ({
            rule,
            action: 'trim' as const,
            reason,
            chars: chars!,
          }))
    return {
      block: index,
      startsArticle: isSplit(index),
      cuts,
      role: label?.role ?? 'body',
      ...(label && { labelledBy: label.rule }),
    }
  })
}

describe('resolve, beside a model of it', () => {
  it('decides the same on whatever detectors may say', () => {
    fc.assert(
      fc.property(cases, (given) => {
        expect(resolve(given.blocks, given.findings, given.captions)).toEqual(model(given))
      }),
      runOptions(1_000),
    )
  })

  it('never points to a copy that goes for its being a copy or for its name', () => {
    fc.assert(
      fc.property(cases, ({ blocks, findings }) => {
        const decisions = resolve(blocks, findings, 'keep')
        const kept = decisions.flatMap(({ cuts }) => cuts.map(({ keptBlock }) => keptBlock))
        const gone = decisions.filter(({ cuts }) => cuts.some(({ action }) => action === 'drop'))
        expect(gone.filter(({ block }) => kept.includes(block))).toEqual([])
      }),
      runOptions(500),
    )
  })
})

describe('protect, over any findings', () => {
  it('keeps nothing but copies of body text', () => {
    fc.assert(
      fc.property(cases, ({ blocks, findings }) => {
        const repeats = new Map(
          findings
            .filter(({ keptBlock }) => keptBlock !== undefined)
            .map((finding) => [finding.block, finding]),
        )
        const scope = blocks.filter(({ kind }) => kind !== 'separator')
        for (const index of protect(scope, repeats)) {
          const rule = repeats.get(index)?.rule
          expect(rule).toMatch(/^repeats\//)
          expect(rule).not.toMatch(/title|caption/)
        }
      }),
      runOptions(1_000),
    )
  })
})
