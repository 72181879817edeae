import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { isProse } from '../../text/prose.ts'
import { endsSentence, isQuotation } from '../../text/sentence.ts'
import { findContained } from './find-contained.ts'
import { words } from '../../text/words.ts'
import { repeat } from './repeat.ts'
import { sharedBlocks } from './shared-blocks.ts'

const NO_WORDS = words('')

/**
 * Pull quotes: blocks that stand word for word inside a paragraph. A line before the first paragraph is none: a
 * headline and a standfirst may rightly say what the story says again. Nor is a subheading that a paragraph takes up: a
 * pull quote is a whole sentence or stands in quotation marks.
 *
 * @param shared the blocks that may stand in another one
 */
export function pullQuotes(
  { rules }: Scene,
  scope: readonly Block[],
  shared: ReadonlySet<Block> = sharedBlocks(scope),
): Finding[] {
  const rule = 'repeats/pull-quote'
  const lead = scope.findIndex(isProse)
  if (!rules.has(rule) || lead === -1) return []
  const texts = scope.map((block) => (block.kind === 'pre' ? NO_WORDS : block.words))
  const lengths = scope.map((block, i) =>
    i > lead && shared.has(block) && isUtterance(block) ? texts[i]!.length : 0,
  )
  return findContained(texts, lengths, rules.threshold(rule, 'minWords')).map(
    ({ candidate, holder }) =>
      repeat(rule, scope[candidate]!, scope[holder]!, 'second copy of a sentence'),
  )
}

function isUtterance({ text }: Block): boolean {
  return endsSentence(text) || isQuotation(text)
}
