import { printedBlocks } from '../../src/emit/printed-block.ts'
import type { Cut, Decision } from '../../src/model/decision.ts'
import type { Role } from '../../src/model/finding.ts'
import { blocksOf } from '../detect/scene.ts'

/** What is decided on a block; nothing is cut where `cuts` is left out. */
export interface Verdict {
  readonly role?: Role
  readonly credit?: string
  readonly starts?: boolean
  readonly cuts?: readonly (readonly [start: number, end: number])[]
}

/** The blocks of a text as they are printed after these decisions, by block. */
export function printed(text: string, verdicts: Readonly<Record<number, Verdict>> = {}) {
  const blocks = blocksOf(text)
  const decisions = blocks.map((block): Decision => {
    const { role = 'body', credit, starts = false, cuts = [] } = verdicts[block.index] ?? {}
    return {
      block: block.index,
      role,
      startsArticle: starts,
      ...(credit !== undefined && { credit }),
      cuts: cuts.map(([start, end]): Cut => ({
        rule: 'r/r',
        action: start === 0 && end === block.text.length ? 'drop' : 'trim',
        reason: 'because',
        chars: [start, end],
      })),
    }
  })
  return printedBlocks(blocks, decisions)
}
