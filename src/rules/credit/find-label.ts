import type { RuleInfo } from '../../model/rule.ts'
import { bareName } from './bare-name.ts'
import type { Found } from './bare-name.ts'
import { creditKey } from './credit-key.ts'
import type { Lexicon } from './lexicon.ts'
import { nameLike } from './name-like.ts'

const WORD = /[\p{L}\p{N}]/u
const SMALL = /\p{Ll}/u
const CAPITAL = /[\p{Lu}\p{Lt}]/u
const WORDS_AFTER = 10
/** After a label at the start, more than this is the text of a caption. */
const WORDS_WHOLE = 8

const GLUED = /^\p{Lu}\p{Ll}{2,12}(?=\p{Lu})/u
const GLUED_CHARS = 80

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
  const glued = text.length <= GLUED_CHARS ? gluedLabel(text, lexicon) : undefined
  const credit = glued ? bareName(text.slice(glued.end)) : ''
  if (!glued || !/\s/.test(credit) || !nameLike(credit, WORDS_WHOLE, lexicon)) return undefined
  return { rule: glued.rule, credit, start: 0, end: text.length, shape: 'whole' }
}

/** The label that a text begins with, its colon behind it where it needs one. */
export function labelAtStart(text: string, lexicon: Lexicon): Label | undefined {
  const [label] = labelsIn(text, 0, lexicon)
  return label?.start === 0 ? label : undefined
}

function labelsIn(text: string, from: number, lexicon: Lexicon): Label[] {
  const labels: Label[] = []
  for (const found of lexicon.labelSearch(from === 0 ? text : text.slice(from))) {
    const start = from + found.start
    const end = from + found.end
    const rule = (found.direct ? lexicon.directLabels : lexicon.labels).get(creditKey(found.label))
    if (!rule || !startsClean(text, start)) continue
    if (!found.direct || endsClean(text, end)) labels.push({ rule, start, end })
  }
  return labels
}

/** `CreditJane Roe/Harbour Wire`: a label that the name is glued to. */
function gluedLabel(text: string, lexicon: Lexicon): Label | undefined {
  const [word] = GLUED.exec(text) ?? []
  const rule = word === undefined ? undefined : lexicon.labels.get(creditKey(word))
  return rule && word !== undefined ? { rule, start: 0, end: word.length } : undefined
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
