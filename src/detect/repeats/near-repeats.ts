import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { similarity } from '../../text/similarity.ts'
import { covers } from './covers.ts'
import { LeaderIndex } from './leader-index.ts'
import { repeat } from './repeat.ts'

/**
 * Copies of a block with words left out: another credit, a dateline more. A copy goes only when the one that stays
 * has all its words in their order, so the longest stays.
 */
export function nearRepeats({ rules }: Scene, scope: readonly Block[]): Finding[] {
  const rule = 'repeats/near'
  if (!rules.has(rule)) return []
  const threshold = rules.threshold(rule, 'dice')
  const minWords = rules.threshold(rule, 'minWords')
  const longestFirst = scope
    .filter(({ kind, words }) => kind !== 'pre' && words.length >= minWords)
    .toSorted((a, b) => b.words.length - a.words.length || a.index - b.index)
  const leaders = new LeaderIndex(threshold)
  const findings: Finding[] = []
  for (const block of longestFirst) {
    const kept = leaders.find(
      block,
      (leader) =>
        covers(leader.words, block.words) && similarity(leader.folded, block.folded) >= threshold,
    )
    if (kept === undefined) leaders.add(block)
    else if (kept.folded !== block.folded)
      findings.push(repeat(rule, block, kept, 'near copy of a paragraph'))
  }
  return findings
}
