import type { RuleInfo } from '../../model/rule.ts'
import { fold } from '../../text/fold.ts'
import { afterName } from './after-name.ts'
import { bareName } from './bare-name.ts'
import type { Found } from './bare-name.ts'
import { labelAtStart } from './find-label.ts'
import type { Lexicon } from './lexicon.ts'
import { hasName, nameLike, splitWords } from './name-like.ts'
import { namesIn } from './known-name.ts'

const PAIRS = '()[]{}<>（）［］【】〔〕〈〉《》'
const MAX_WORDS = 10
const MAX_CHARS = 160
const STOP = /[.。．]?\s*$/u
/** How far back a name may stand that the bracket abbreviates. */
const GLOSS_CHARS = 80

/** The bracket at the end of a block: `… (AFP)`, `… (Fotoğraf: A B / AA).`, `… [사진 제공=…]`. */
export function findBracket(text: string, lexicon: Lexicon): Found {
  const close = text.length - (STOP.exec(text.slice(-3))?.[0].length ?? 0) - 1
  const open = openerOf(text, close)
  if (open === undefined) return undefined
  const inner = text.slice(open + 1, close)
  const found = creditOf(inner, lexicon)
  if (!found || isGloss(text.slice(Math.max(0, open - GLOSS_CHARS), open), inner, lexicon)) {
    return undefined
  }
  return { ...found, start: open, end: text.length, shape: open === 0 ? 'whole' : 'bracket' }
}

function openerOf(text: string, close: number): number | undefined {
  const kind = PAIRS.indexOf(text.charAt(close))
  if (close < 1 || kind % 2 !== 1) return undefined
  const opener = PAIRS.charAt(kind - 1)
  let depth = 0
  for (let at = close; at >= 0 && close - at <= MAX_CHARS; at -= 1) {
    if (text.charAt(at) === text.charAt(close)) depth += 1
    else if (text.charAt(at) === opener) depth -= 1
    if (depth === 0) return at
  }
  return undefined
}

function creditOf(inner: string, lexicon: Lexicon): { rule: RuleInfo; credit: string } | undefined {
  const words = splitWords(inner)
  if (words.length > MAX_WORDS) return undefined
  const label = labelAtStart(inner, lexicon)
  if (label) return { rule: label.rule, credit: bareName(inner.slice(label.end)) }
  const first = words.length > 1 && words[0] ? lexicon.labels.get(fold(words[0])) : undefined
  const rest = bareName(inner.slice(inner.indexOf(words[0] ?? '') + (words[0]?.length ?? 0)))
  // `(foto Ansa)`
  if (
    first &&
    nameLike(rest, MAX_WORDS, lexicon) &&
    (hasName(rest, lexicon) || /^\p{Lu}/u.test(rest))
  ) {
    return { rule: first, credit: rest }
  }
  const rule = namesIn(inner, MAX_WORDS, lexicon)
  if (rule) return { rule, credit: bareName(inner) }
  return afterName(inner, lexicon)
}

/** Whether the bracket abbreviates what stands before it: `Korean Central News Agency (KCNA)`. */
function isGloss(before: string, inner: string, lexicon: Lexicon): boolean {
  const short = fold(inner).replaceAll(' ', '')
  const words = fold(before).split(' ')
  if (/[.!?]\s*$/.test(before) || inner.includes('/')) return false
  const initials = words
    .slice(-short.length)
    .map((word) => word.charAt(0))
    .join('')
  if (short.length > 1 && initials === short) return true
  const last = words.slice(-4).join(' ')
  return lexicon.glossed.some((term) => last.includes(term))
}
