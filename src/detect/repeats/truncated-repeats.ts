import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { type Contained, findContained } from './find-contained.ts'
import { repeat } from './repeat.ts'

const ELLIPSIS = /\s?[[(]?(?:\.\.\.|…)[\])]?["'”’»]*$/u
const WORD_END = /[\p{L}\p{M}\p{N}]$/u

/** Teasers cut short with an ellipsis, of which a longer block says all. The longer copy stays. */
export function truncatedRepeats({ rules }: Scene, scope: readonly Block[]): Finding[] {
  const rule = 'repeats/truncated'
  if (!rules.has(rule)) return []
  const cut = scope.map(({ text }) => (hasDots(text) ? ELLIPSIS.exec(text) : null))
  if (cut.every((match) => match === null)) return []
  const texts = scope.map(({ words }) => words)
  const torn = scope.map(
    ({ text }, i) =>
      cut[i] !== null && !/^\s/.test(cut[i]![0]) && WORD_END.test(text.slice(0, cut[i]!.index)),
  )
  const lengths = texts.map((words, i) => (cut[i] === null ? 0 : words.length - (torn[i] ? 1 : 0)))
  const isWhole = ({ candidate, holder, start }: Contained) => {
    const rest = texts[candidate]!.list.at(-1)!
    return (
      !torn[candidate] ||
      texts[holder]!.list[start + lengths[candidate]!]?.startsWith(rest) === true
    )
  }
  return findContained(texts, lengths, rules.threshold(rule, 'minWords'))
    .filter(isWhole)
    .map(({ candidate, holder }) =>
      repeat(rule, scope[candidate]!, scope[holder]!, 'text cut short'),
    )
}

/** Far quicker than to try the pattern at each character. */
function hasDots(text: string): boolean {
  return text.includes('…') || text.includes('...')
}
