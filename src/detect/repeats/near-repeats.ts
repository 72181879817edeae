import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { similarity } from '../../text/similarity.ts'
import { covers } from './covers.ts'
import { isWithin, LeaderIndex, longestCover } from './leader-index.ts'
import { repeat } from './repeat.ts'
import { sharedBlocks } from './shared-blocks.ts'

/**
 * Copies of a block with words left out: another credit, a dateline more. A copy goes only when the one that stays
 * has all its words in their order, so the longest stays.
 *
 * @param shared the blocks that may have a copy
 */
export function nearRepeats(
  { rules }: Scene,
  scope: readonly Block[],
  shared: ReadonlySet<Block> = sharedBlocks(scope),
): Finding[] {
  const rule = 'repeats/near'
  if (!rules.has(rule)) return []
  const threshold = rules.threshold(rule, 'dice')
  const minWords = rules.threshold(rule, 'minWords')
  const isComparable = ({ kind, words }: Block) => kind !== 'pre' && words.length >= minWords
  const suspects = scope.filter((block) => shared.has(block) && isComparable(block))
  if (suspects.length === 0) return []
  const reach = suspects.reduce((most, block) => Math.max(most, longestCover(block, threshold)), 0)
  // Of blocks of one length the first in the text comes first: the sort is stable.
  const longestFirst = scope
    .filter((block) => isComparable(block) && isWithin(block, reach))
    .toSorted((a, b) => b.words.length - a.words.length)
  const leaders = new LeaderIndex(threshold, mayHave(suspects))
  const findings: Finding[] = []
  for (const block of longestFirst) {
    const covering = (leader: Block) =>
      covers(leader.words, block.words) && similarity(leader.folded, block.folded) >= threshold
    const kept = shared.has(block) ? leaders.find(block, covering) : undefined
    if (kept === undefined) leaders.add(block)
    else findings.push(repeat(rule, block, kept, 'near copy of a paragraph'))
  }
  return findings
}

/** A test whether a word of this hash may stand in one of the blocks. */
function mayHave(blocks: readonly Block[]): (hash: number) => boolean {
  const count = blocks.reduce((sum, { words }) => sum + words.length, 0)
  const mask = 2 ** Math.ceil(Math.log2(count * 16 + 1)) - 1
  const sieve = new Uint8Array(mask + 1)
  for (const { words } of blocks) for (const hash of words.hashes) sieve[hash & mask] = 1
  return (hash) => sieve[hash & mask] === 1
}
