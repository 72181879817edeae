import type { Block } from '../model/block.ts'
import type { Detector, Scene } from '../model/detector.ts'
import type { Finding } from '../model/finding.ts'
import type { BlockMatch, Need } from '../model/rule.ts'
import { isProse } from '../text/prose.ts'

/**
 * Lines that nobody wrote: what the viewer printed, furniture round the article, placeholders of pictures.
 *
 * Only whole blocks that a rule names. A line that could also be an author's own is named with a condition:
 * it must come back, or stand in the header.
 */
export const artifacts: Detector = {
  detect(scene) {
    const { blocks, rules } = scene
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
    const isRepeated = ({ folded }: Block) => counts.get(folded)! > 1
    const isInHeader = ({ index }: Block) => headerEnd === -1 || index < headerEnd
    const holds: Readonly<Record<Need, (block: Block) => boolean>> = {
      repeated: isRepeated,
      header: isInHeader,
      sign: (block) => isRepeated(block) || isInHeader(block) || isBesidePicture(block, scene),
    }
    for (const [block, match] of conditional)
      if (holds[match.needs!](block)) findings.push(drop(block, match))
    return findings
  },
}

/** Whether the line before or behind is the text of a picture. */
function isBesidePicture({ index }: Block, { blocks, rules }: Scene): boolean {
  return [blocks[index - 1], blocks[index + 1]].some(
    (next) =>
      next !== undefined &&
      (next.origin?.zone.role === 'caption' || rules.findCredit(next.text) !== undefined),
  )
}

function drop(block: Block, match: BlockMatch): Finding {
  return { rule: match.rule.id, block: block.index, proposal: 'drop', reason: match.reason }
}

function countLines(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { folded } of blocks) counts.set(folded, (counts.get(folded) ?? 0) + 1)
  return counts
}
