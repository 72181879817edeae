import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { type Contained, findContained } from './find-contained.ts'
import { repeat } from './repeat.ts'

const DOTS = /…|\.\.\./
const ELLIPSIS = /\s?[[(]?(?:\.\.\.|…)[\])]?["'”’»]*$/u
const WORD_END = /[\p{L}\p{M}\p{N}]$/u
const NONE: readonly string[] = []

/** Teasers cut short with an ellipsis, of which a longer block says all. The longer copy stays. */
export function truncatedRepeats({ rules }: Scene, scope: readonly Block[]): Finding[] {
  const rule = 'repeats/truncated'
  if (!rules.has(rule)) return []
  const cut = scope.map(({ text }) => (DOTS.test(text) ? ELLIPSIS.exec(text) : null))
  if (cut.every((match) => match === null)) return []
  const texts = scope.map(({ words }) => words)
  const torn = scope.map(
    ({ text }, i) =>
      cut[i] !== null && !/^\s/.test(cut[i]![0]) && WORD_END.test(text.slice(0, cut[i]!.index)),
  )
  const candidates = texts.map((words, i) =>
    cut[i] === null ? NONE : torn[i] ? words.slice(0, -1) : words,
  )
  const isWhole = ({ candidate, holder, start }: Contained) => {
    const rest = texts[candidate]!.at(-1)!
    return (
      !torn[candidate] ||
      texts[holder]![start + candidates[candidate]!.length]?.startsWith(rest) === true
    )
  }
  return findContained(texts, candidates, rules.threshold(rule, 'minWords'))
    .filter(isWhole)
    .map(({ candidate, holder }) =>
      repeat(rule, scope[candidate]!, scope[holder]!, 'text cut short'),
    )
}
