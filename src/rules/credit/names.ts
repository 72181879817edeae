import type { RuleInfo } from '../../model/rule.ts'
import { fold } from '../../text/fold.ts'
import type { Lexicon } from './lexicon.ts'
import { nameLike } from './name-like.ts'

const SEPARATORS = /[/／|,;&·–—]|\s-\s/u
const UNCASED = /\p{Lo}/u

/** The rule of the name that this text is. */
export function knownName(text: string, lexicon: Lexicon): RuleInfo | undefined {
  return lexicon.names.get(fold(text))
}

/**
 * The rule of the first known name in a list such as `Jane Roe, AFP` or `Reuters/Arşiv`, when every
 * part of the list may be a name and at least one is known, or begins or ends with a known one.
 */
export function namesIn(text: string, maxWords: number, lexicon: Lexicon): RuleInfo | undefined {
  const whole = knownName(text, lexicon)
  if (whole) return whole
  if (!nameLike(text, maxWords, lexicon)) return undefined
  for (const part of text.split(SEPARATORS)) {
    const rule = knownName(part, lexicon) ?? knownEdge(part, lexicon)
    if (rule) return rule
  }
  return undefined
}

/** Whether all parts of a list are known names: `AFP / Getty Images`. */
export function allNames(text: string, lexicon: Lexicon): RuleInfo | undefined {
  const rules = text.split(SEPARATORS).map((part) => knownName(part, lexicon))
  return rules.every((rule) => rule !== undefined) ? rules[0] : undefined
}

/** A known name at an edge of the part. Without capitals only the start counts: the rest may be prose. */
function knownEdge(part: string, lexicon: Lexicon): RuleInfo | undefined {
  const words = fold(part).split(' ')
  const uncased = UNCASED.test(part)
  for (let length = Math.min(lexicon.nameWords, words.length - 1); length > 0; length -= 1) {
    const first = lexicon.names.get(words.slice(0, length).join(' '))
    const last = uncased ? undefined : lexicon.names.get(words.slice(-length).join(' '))
    if (first ?? last) return first ?? last
  }
  return undefined
}
