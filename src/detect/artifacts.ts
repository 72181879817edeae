import type { Block } from '../model/block.ts'
import type { Detector } from '../model/detector.ts'
import type { Finding } from '../model/finding.ts'
import type { BlockMatch } from '../model/rule.ts'
import { isProse } from '../text/prose.ts'

/**
 * Lines that nobody wrote: what the viewer printed, furniture round the article, placeholders of pictures.
 *
 * Only whole blocks that a rule names. A line that could also be an author's own is named with a condition:
 * it must come back, or stand in the header.
 */
export const artifacts: Detector = {
  id: 'artifacts',
  detect({ blocks, rules }) {
    const findings: Finding[] = []
    const conditional: [Block, BlockMatch][] = []
    for (const block of blocks) {
      if (block.kind === 'pre' || block.kind === 'separator') continue
      const match = rules.matchBlock(block.text, block.folded)
      if (match?.needs) conditional.push([block, match])
      else if (match) findings.push(drop(block, match))
    }
    if (conditional.length === 0) return findings
    const counts = countLines(blocks)
    const headerEnd = blocks.findIndex(isProse)
    for (const [block, match] of conditional) {
      const holds =
        match.needs === 'repeated'
          ? counts.get(block.folded)! > 1
          : headerEnd === -1 || block.index < headerEnd
      if (holds) findings.push(drop(block, match))
    }
    return findings
  },
}

function drop(block: Block, match: BlockMatch): Finding {
  return { rule: match.rule.id, block: block.index, proposal: 'drop', reason: match.reason }
}

function countLines(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { folded } of blocks) counts.set(folded, (counts.get(folded) ?? 0) + 1)
  return counts
}
