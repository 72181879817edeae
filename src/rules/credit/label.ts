import type { RuleInfo } from '../../model/rule.ts'
import { bareName } from './found.ts'
import type { Found } from './found.ts'
import { keyOf } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { nameLike } from './name-like.ts'

const WORD = /[\p{L}\p{N}]/u
const SMALL = /\p{Ll}/u
const CAPITAL = /[\p{Lu}\p{Lt}]/u
const WORDS_AFTER = 10
/** After a label at the start, more than this is the text of a caption. */
const WORDS_WHOLE = 8

interface Label {
  readonly rule: RuleInfo
  readonly start: number
  /** Where the name begins. */
  readonly end: number
}

/** A label and a name up to the end of the block: `… Foto: AFP`, `© dpa`, `Photo by Jane Roe/AP`. */
export function findLabel(text: string, from: number, lexicon: Lexicon): Found {
  for (const label of labelsIn(text, from, lexicon)) {
    const atStart = label.start === 0
    const credit = bareName(text.slice(label.end))
    if (!nameLike(credit, atStart ? WORDS_WHOLE : WORDS_AFTER, lexicon)) continue
    const { rule, start } = label
    return { rule, credit, start, end: text.length, shape: atStart ? 'whole' : 'label' }
  }
  return undefined
}

/** The label that a text begins with, its colon optional. */
export function labelAtStart(text: string, lexicon: Lexicon): Label | undefined {
  for (const label of labelsIn(text, 0, lexicon)) return label.start === 0 ? label : undefined
  return undefined
}

function* labelsIn(text: string, from: number, lexicon: Lexicon): Generator<Label> {
  // A search of its own: an expression with a `lastIndex` must not be shared.
  for (const match of text.slice(from).matchAll(lexicon.labelSearch)) {
    const { label, direct } = match.groups ?? {}
    const start = from + match.index
    const end = start + match[0].length
    const rule = label === undefined ? undefined : lexicon.labels.get(keyOf(label))
    if (rule && startsClean(text, start)) yield { rule, start, end }
    const directRule = direct === undefined ? undefined : lexicon.directLabels.get(keyOf(direct))
    if (directRule && startsClean(text, start) && endsClean(text, end)) {
      yield { rule: directRule, start, end }
    }
  }
}

/** A label begins a word, and inside a sentence it has a capital: `one more photo: …` is prose. */
function startsClean(text: string, start: number): boolean {
  if (start === 0) return true
  if (WORD.test(text.charAt(start)) && WORD.test(text.charAt(start - 1))) {
    // `…açıkladıFoto: AA`
    return SMALL.test(text.charAt(start - 1)) && CAPITAL.test(text.charAt(start))
  }
  const before = text.slice(Math.max(0, start - 3), start).trimEnd()
  return !SMALL.test(text.charAt(start)) || !/[\p{L}\p{N},]$/u.test(before)
}

function endsClean(text: string, end: number): boolean {
  return !WORD.test(text.charAt(end - 1)) || !WORD.test(text.charAt(end))
}
