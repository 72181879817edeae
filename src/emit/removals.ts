import type { Block, Span } from '../model/block.ts'
import type { Cut } from '../model/decision.ts'
import type { Removal } from '../model/record.ts'
import type { PrintedBlock } from './printed-block.ts'

/** What was taken out, in the order of the input. */
export function removals(source: string, printed: readonly PrintedBlock[]): Removal[] {
  return printed.flatMap(({ block, decision }) =>
    decision.cuts.map((cut) => toRemoval(source, block, cut, printed)),
  )
}

function toRemoval(
  source: string,
  block: Block,
  cut: Cut,
  printed: readonly PrintedBlock[],
): Removal {
  const isVerbatim = block.spans.length > 0 || block.kind === 'separator'
  const [start, end] = isVerbatim ? inputSpan(block, cut.chars) : [block.start, block.end]
  const kept = cut.keptBlock === undefined ? undefined : printed[cut.keptBlock]?.block
  return {
    rule: cut.rule,
    action: cut.action,
    text: isVerbatim ? source.slice(start, end) : block.text.slice(...cut.chars),
    ...(isPlaced(block) && { start, end }),
    ...(kept && isPlaced(kept) && { keptAt: { start: kept.start, end: kept.end } }),
    ...(cut.similarity !== undefined && { similarity: cut.similarity }),
    reason: cut.reason,
  }
}

/** Whether a block's place in the input is known: that of a page's is only where positions were read. */
function isPlaced({ origin }: Block): boolean {
  return !origin || origin.node.position !== undefined
}

/** Offsets into a block's text as offsets into the input. */
export function inputSpan(block: Block, [from, to]: Span): Span {
  return [inputOffset(block, from, 'first'), inputOffset(block, to, 'last')]
}

/** At the seam of two lines, where an offset could be the end of one or the start of the next, `edge` decides. */
function inputOffset({ spans }: Block, offset: number, edge: 'first' | 'last'): number {
  let left = offset
  for (const [start, end] of spans) {
    const length = end - start
    if (left < length || (edge === 'last' && left === length)) return start + left
    left -= length + 1
  }
  return spans.at(-1)?.[1] ?? 0
}
