import type { CreditMatch } from '../../model/rule.ts'
import type { Layers } from '../match/layered-map.ts'
import { afterName, endsInLabel } from './after-name.ts'
import { findBracket } from './find-bracket.ts'
import { bareName } from './bare-name.ts'
import type { Found } from './bare-name.ts'
import { findLabel } from './find-label.ts'
import { makeLexicon } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { hasName, mayEndInName } from './name-like.ts'
import { allNames, endsInName, namesIn } from './known-name.ts'
import { findTail } from './find-tail.ts'

/** A credit stands at the end, so only this much of a block is read (UTF-16 units). */
const WINDOW = 240
const WHOLE_CHARS = 80
const OPENS = /^\p{Ps}/u
const WHOLE_WORDS = 6

/** Put the words of all credit rules into one search for the credit of a block. */
export function findCredits(layers: Layers): (text: string) => CreditMatch | undefined {
  const lexicon = makeLexicon(layers)
  if (lexicon.names.size + lexicon.labels.size + lexicon.directLabels.size === 0)
    return () => undefined
  return (text) => {
    const from = Math.max(0, text.length - WINDOW)
    const label = mayEndInName(text, lexicon) ? findLabel(text, from, lexicon) : undefined
    if (label?.shape === 'whole') return label
    const whole = findWhole(text, lexicon)
    if (whole) return whole
    const bracket = findBracket(text, lexicon)
    // `Foto: Jane Roe (AFP)`: the bracket is part of what the label introduces.
    if (bracket && !(label && label.start < bracket.start)) return bracket
    return label ?? findTail(text, from, lexicon)
  }
}

/** A block that is names and nothing else: `Reuters`, `AFP / Getty Images`, `연합뉴스 제공`. */
function findWhole(text: string, lexicon: Lexicon): Found {
  // A bracket round it is for the search for brackets to take off.
  if (text.length > WHOLE_CHARS || OPENS.test(text)) return undefined
  const credit = bareName(text)
  const isList = /[/／]/u.test(credit) && !/[:|：]/u.test(credit)
  if (!isList && !endsInName(credit, lexicon) && !endsInLabel(credit, lexicon)) return undefined
  const rule =
    allNames(credit, lexicon, true) ?? (isList ? namesIn(credit, WHOLE_WORDS, lexicon) : undefined)
  if (rule) return { rule, credit, start: 0, end: text.length, shape: 'whole' }
  // Without a bracket only a known name: `무료로 식사를 제공` is a sentence.
  const after = /\s/.test(credit) ? afterName(credit, lexicon) : undefined
  if (!after || !hasName(after.credit, lexicon)) return undefined
  return { ...after, start: 0, end: text.length, shape: 'whole' }
}
