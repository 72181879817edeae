import type { RuleInfo } from '../../model/rule.ts'
import { bareName } from './bare-name.ts'
import type { Lexicon } from './lexicon.ts'
import { nameLike } from './name-like.ts'

const MAX_WORDS = 10

/** A label behind the name: `山田太郎撮影`, `연합뉴스 제공`. */
export function afterName(
  text: string,
  lexicon: Lexicon,
): { rule: RuleInfo; credit: string } | undefined {
  for (const label of lexicon.labelsAfterBy.get(text.charAt(text.length - 1)) ?? []) {
    if (text.length <= label.length || !text.endsWith(label)) continue
    const credit = bareName(text.slice(0, -label.length))
    const rule = lexicon.labelsAfter.get(label)
    if (rule && nameLike(credit, MAX_WORDS, lexicon)) return { rule, credit }
  }
  return undefined
}

/** Whether the text ends in a label that follows names. A cheap first look. */
export function endsInLabel(text: string, lexicon: Lexicon): boolean {
  const labels = lexicon.labelsAfterBy.get(text.charAt(text.length - 1)) ?? []
  return labels.some((label) => text.endsWith(label))
}
