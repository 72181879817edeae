import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { similarity } from '../../text/similarity.ts'
import { hashWords } from '../../text/word-hashes.ts'
import { allShared } from './all-shared.ts'
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
  // Of blocks of one length the first in the text comes first: the sort is stable.
  const longestFirst = scope
    .filter(({ kind, words }) => kind !== 'pre' && words.length >= minWords)
    .toSorted((a, b) => b.words.length - a.words.length)
  const isShared = allShared(longestFirst.map(({ words }) => words))
  const suspects = longestFirst.filter((_, i) => isShared[i])
  if (suspects.length === 0) return []
  const leaders = new LeaderIndex(threshold, mayHave(suspects))
  const findings: Finding[] = []
  for (const [i, block] of longestFirst.entries()) {
    const covering = (leader: Block) =>
      covers(leader.words, block.words) && similarity(leader.folded, block.folded) >= threshold
    const kept = isShared[i] ? leaders.find(block, covering) : undefined
    if (kept === undefined) leaders.add(block)
    else findings.push(repeat(rule, block, kept, 'near copy of a paragraph'))
  }
  return findings
}

const SIEVE = 0x10000

/** A test whether a word of this hash may stand in one of the blocks. */
function mayHave(blocks: readonly Block[]): (hash: number) => boolean {
  const sieve = new Uint8Array(SIEVE)
  for (const { words } of blocks) for (const hash of hashWords(words)) sieve[hash & (SIEVE - 1)] = 1
  return (hash) => sieve[hash & (SIEVE - 1)] === 1
}
