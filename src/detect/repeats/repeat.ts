import type { Block } from '../../model/block.ts'
import type { Finding } from '../../model/finding.ts'
import { similarity } from '../../text/similarity.ts'

/** The finding that a block repeats another. */
export function repeat(rule: string, block: Block, kept: Block, what: string): Finding {
  return {
    rule,
    block: block.index,
    proposal: 'drop',
    reason: `Unexpected ${what}, expected one`,
    keptBlock: kept.index,
    similarity: block.folded === kept.folded ? 1 : similarity(block.folded, kept.folded),
  }
}
