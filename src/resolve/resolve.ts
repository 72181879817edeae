import type { Block } from '../model/block.ts'
import type { Cut, Decision } from '../model/decision.ts'
import type { Finding } from '../model/finding.ts'
import type { CaptionMode } from '../model/options.ts'
import { protect } from './protect.ts'

/** Most blocks share it. */
const NO_CUTS: readonly Cut[] = []

/**
 * Findings to decisions, one a block. Precedence: what a rule names an artifact goes; then repeats, unless they are
 * protected; then trims; a label gives the role. A repeat whose copy goes too points to the copy that stays.
 */
export function resolve(
  blocks: readonly Block[],
  findings: readonly Finding[],
  captions: CaptionMode,
): Decision[] {
  const drops = new Map<number, Finding>()
  const repeats = new Map<number, Finding>()
  const labels = new Map<number, Finding>()
  const splits = new Set<number>()
  const trims = new Map<number, Finding[]>()
  for (const finding of findings) {
    const { block, proposal, keptBlock } = finding
    if (proposal === 'split') splits.add(block)
    else if (proposal === 'label') labels.set(block, finding)
    else if (proposal === 'trim') trims.set(block, [...(trims.get(block) ?? []), finding])
    else if (keptBlock === undefined) drops.set(block, finding)
    else repeats.set(block, finding)
  }
  for (const block of protectedBlocks(blocks, drops, repeats, splits)) repeats.delete(block)
  let titled = false
  return blocks.map((block): Decision => {
    const drop = drops.get(block.index) ?? repeats.get(block.index)
    const startsArticle = splits.has(block.index)
    if (startsArticle) titled = false
    const label = titled ? notTitle(labels.get(block.index)) : labels.get(block.index)
    if (label?.role === 'title' && !drop) titled = true
    const cuts = drop
      ? [wholeCut(block, drop, lastCopy(drop, repeats))]
      : (captionCut(block, label, captions) ?? trims.get(block.index)?.map(trimCut) ?? NO_CUTS)
    return { block: block.index, startsArticle, cuts, ...roleOf(label) }
  })
}

/** An article has one title; with the rules off that tell articles or copies apart, a further one is body text. */
function notTitle(label: Finding | undefined): Finding | undefined {
  return label?.role === 'title' ? undefined : label
}

function roleOf(label: Finding | undefined): Pick<Decision, 'role' | 'labelledBy' | 'credit'> {
  if (!label) return { role: 'body' }
  const { role = 'body', rule, credit } = label
  return { role, labelledBy: rule, ...(credit !== undefined && { credit }) }
}

function protectedBlocks(
  blocks: readonly Block[],
  drops: ReadonlyMap<number, Finding>,
  repeats: ReadonlyMap<number, Finding>,
  splits: ReadonlySet<number>,
): number[] {
  if (repeats.size === 0) return []
  const scopes: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'separator' || splits.has(block.index)) scopes.push([])
    if (block.kind !== 'separator' && !drops.has(block.index)) scopes.at(-1)!.push(block)
  }
  return scopes.flatMap((scope) => [...protect(scope, repeats)])
}

/** A repeat of a repeat: the copy that stays is the last of the chain. */
function lastCopy(
  { keptBlock }: Finding,
  repeats: ReadonlyMap<number, Finding>,
): number | undefined {
  let last = keptBlock
  while (last !== undefined && repeats.has(last)) last = repeats.get(last)!.keptBlock
  return last
}

function wholeCut(block: Block, finding: Finding, keptBlock: number | undefined): Cut {
  const { rule, reason, similarity } = finding
  return {
    rule,
    action: 'drop',
    reason,
    chars: [0, block.text.length],
    ...(keptBlock !== undefined && { keptBlock }),
    ...(similarity !== undefined && { similarity }),
  }
}

function trimCut({ rule, reason, chars }: Finding): Cut {
  return { rule, action: 'trim', reason, chars: chars! }
}

function captionCut(
  block: Block,
  label: Finding | undefined,
  captions: CaptionMode,
): Cut[] | undefined {
  if (captions !== 'drop' || label?.role !== 'caption') return undefined
  return [
    {
      rule: label.rule,
      action: 'drop',
      reason: 'Unexpected caption, expected none',
      chars: [0, block.text.length],
    },
  ]
}
