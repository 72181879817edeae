import type { Block, Span } from '../model/block.ts'
import type { Decision } from '../model/decision.ts'
import { joinRanges, keptRanges } from '../text/kept-ranges.ts'

/** A block as it is printed, with what came of it. */
export interface PrintedBlock {
  readonly block: Block
  readonly decision: Decision
  /** Ranges of the block's text that are left. */
  readonly ranges: readonly Span[]
  /** What is left; empty when the block went. */
  readonly text: string
  /** Whether this is the line `---` before an article, which printing puts there anyway. */
  readonly isBorder: boolean
}

/** The blocks with their decisions applied, in reading order. */
export function printedBlocks(
  blocks: readonly Block[],
  decisions: readonly Decision[],
): PrintedBlock[] {
  return blocks.map((block, i) => {
    const decision = decisions[i]!
    const isBorder = block.kind === 'separator' && decisions[i + 1]?.startsArticle === true
    const ranges = keptRanges(
      block.text,
      decision.cuts.map(({ chars }) => chars),
    )
    return { block, decision, ranges, text: joinRanges(block.text, ranges), isBorder }
  })
}
