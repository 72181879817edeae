import type { RuleInfo } from '../../model/rule.ts'
import { fold } from '../../text/fold.ts'
import type { Lexicon, Name } from './lexicon.ts'
import { lastWord } from './last-word.ts'
import { nameLike } from './name-like.ts'

const SEPARATORS = /[/／|,;&·–—]|\s-\s/u
const TOKENS = /[\s/／|,;–—-]+/u
const SMALL = /\p{Ll}/u
const UNCASED = /\p{Lo}/u

/** The rule of the name that this text is. `alone`: nothing but the name says that it is one. */
export function knownName(text: string, lexicon: Lexicon, alone = false): RuleInfo | undefined {
  const name = lexicon.names.get(fold(text))
  if (!name || (alone && name.ambiguous)) return undefined
  return isPrinted(name, text) ? name.rule : undefined
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

/** The rule of the first when all parts of a list are known names: `AFP / Getty Images`. */
export function allNames(text: string, lexicon: Lexicon, alone = false): RuleInfo | undefined {
  const parts = text.split(SEPARATORS)
  const rules = parts.map((part) => knownName(part, lexicon, alone && parts.length === 1))
  return rules.every((rule) => rule !== undefined) ? rules[0] : undefined
}

/** Whether the text may end in a known name, whatever signs stand behind it. A cheap first look. */
export function endsInName(text: string, lexicon: Lexicon): boolean {
  return lexicon.lastWords.has(fold(lastWord(text)))
}

/** A known name at an edge of the part. Without capitals only the start counts: the rest may be prose. */
function knownEdge(part: string, lexicon: Lexicon): RuleInfo | undefined {
  const words = fold(part).split(' ')
  const uncased = UNCASED.test(part)
  for (let length = Math.min(lexicon.nameWords, words.length - 1); length > 0; length -= 1) {
    const first = lexicon.names.get(words.slice(0, length).join(' '))
    if (first && isPrinted(first, part)) return first.rule
    const last = uncased ? undefined : lexicon.names.get(words.slice(-length).join(' '))
    if (last && isPrinted(last, part)) return last.rule
  }
  return undefined
}

/** Whether a name in capitals is in capitals here too. */
function isPrinted(name: Name, text: string): boolean {
  if (!name.capitals || !SMALL.test(text)) return true
  return text.split(TOKENS).some((token) => token.length > 1 && !SMALL.test(token))
}
