import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { isProse } from '../../text/prose.ts'
import { endsSentence, isQuotation } from '../../text/sentence.ts'
import { allShared } from './all-shared.ts'
import { findContained } from './find-contained.ts'
import { repeat } from './repeat.ts'

const NONE: readonly string[] = []

/**
 * Pull quotes: blocks that stand word for word inside a paragraph. A line before the first paragraph is none: a
 * headline and a standfirst may rightly say what the story says again. Nor is a subheading that a paragraph takes up: a
 * pull quote is a whole sentence or stands in quotation marks.
 */
export function pullQuotes({ rules }: Scene, scope: readonly Block[]): Finding[] {
  const rule = 'repeats/pull-quote'
  const lead = scope.findIndex(isProse)
  if (!rules.has(rule) || lead === -1) return []
  const texts = scope.map(({ words, kind }) => (kind === 'pre' ? NONE : words))
  const isShared = allShared(texts)
  const candidates = texts.map((words, i) =>
    isShared[i] && i > lead && isUtterance(scope[i]!) ? words : NONE,
  )
  return findContained(texts, candidates, rules.threshold(rule, 'minWords')).map(
    ({ candidate, holder }) =>
      repeat(rule, scope[candidate]!, scope[holder]!, 'second copy of a sentence'),
  )
}

function isUtterance({ text }: Block): boolean {
  return endsSentence(text) || isQuotation(text)
}
