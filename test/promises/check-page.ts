import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import { type CaptionMode, type CleanOptions, explain, type Explanation } from '../../src/index.ts'
import { missingWords } from './missing-words.ts'

/** Families of what nobody wrote, and the rules that find the like of it in figures. */
const NAMED = /^(?:artifacts|placeholders|furniture)\/|^captions\/(?:figure-control|lone-credit)$/

/** Assert the promises on one page; says which one broke. */
export function checkPage(input: string | Uint8Array, options: CleanOptions = {}): void {
  const run = () => explain(input, { ...options, from: 'html', include: ['text', 'html'] })
  const { captions = 'keep' } = options
  const page = run()
  const { record, blocks, decisions } = page
  /** The caller asked for its going. */
  const isUnwanted = (block: number) => captions === 'drop' && decisions[block]!.role === 'caption'

  for (const { block, cuts } of decisions)
    for (const { rule, chars, keptBlock } of cuts) {
      const gone = blocks[block]!.text.slice(...chars)
      if (keptBlock === undefined) {
        if (isUnwanted(block)) continue
        ok(NAMED.test(rule), `1. nothing unique is lost: ${rule} took «${gone}»`)
        continue
      }
      const kept = blocks[keptBlock]!.text
      deepStrictEqual(
        missingWords(kept, gone),
        [],
        `1. ${rule}: «${gone}» adds nothing to «${kept}»`,
      )
      const stays = decisions[keptBlock]!.cuts.every(({ action }) => action !== 'drop')
      ok(stays || isUnwanted(keptBlock), `1. ${rule}: the copy «${kept}» stays`)
    }

  deepStrictEqual(printedTokens(page), keptTokens(page, captions), '2. nothing is invented')

  strictEqual(decisions.length, blocks.length, '3. everything is accounted for')
  decisions.forEach(({ block }, at) => strictEqual(block, at, '3. once'))
  const cuts = decisions.flatMap(({ block, cuts: own }) =>
    own.map(({ rule, chars }) => ({ rule, text: blocks[block]!.text.slice(...chars) })),
  )
  deepStrictEqual(
    record.removed.map(({ rule, text }) => ({ rule, text })),
    cuts,
    '3. what was removed is listed',
  )

  deepStrictEqual(run().record, record, '5. pure')
}

/** The runs of characters that the record prints, without the lines between articles. */
function printedTokens({ record }: Explanation): string[] {
  return tokens((record.text ?? '').replaceAll(/^---$/gm, ''))
}

/** What is left of the blocks when all cuts are made. */
function keptTokens({ blocks, decisions }: Explanation, captions: CaptionMode): string[] {
  return decisions.flatMap(({ block, cuts, role }) => {
    const { kind, text } = blocks[block]!
    if (kind === 'separator' || (role === 'caption' && captions !== 'keep')) return []
    const left = cuts.reduceRight(
      (rest, { chars: [start, end] }) => rest.slice(0, start) + rest.slice(end),
      text,
    )
    return tokens(left)
  })
}

function tokens(text: string): string[] {
  return text.split(/\s+/u).filter((token) => token !== '')
}
