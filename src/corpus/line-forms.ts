import type { Block } from '../model/block.ts'
import { splitLabel } from '../rules/match/split-label.ts'
import { withoutNumbers } from '../rules/match/without-numbers.ts'
import { fold } from '../text/fold.ts'

/** Words and UTF-16 units of a line at the most. */
const LINE_WORDS = 20
const LINE_CHARS = 200
/** Units of a folded line up to which a rule compares it without its numbers. */
const NUMBERED_CHARS = 80
/** The share of numbers from which a line says nothing else: a date, a score. */
const NUMBER_SHARE = 0.5
const LETTER = /\p{L}/u

/**
 * How a line may come back: `whole`, word for word; `numbered`, but for its numbers; `label`, with another headline
 * behind the same words and a colon.
 */
export type LineForm = 'whole' | 'numbered' | 'label'

/** One form of a line, and what all lines of this form have in common. */
export interface FormOfLine {
  readonly form: LineForm
  /** Folded; equal for all lines that one phrase of a rule matches. */
  readonly key: string
  /** The phrase of a rule, as printed. */
  readonly phrase: string
}

/** The forms in which a line may come back; none for a paragraph and for a line of numbers. */
export function lineForms({ text, folded, words }: Pick<Block, 'text' | 'folded' | 'words'>) {
  const forms: FormOfLine[] = []
  if (text.length > LINE_CHARS || !LETTER.test(folded)) return forms
  const labelled = splitLabel(text)
  // `https://…` is an address, not a label.
  if (labelled && LETTER.test(labelled.label) && !labelled.headline.startsWith('//')) {
    const phrase = labelled.label.trim()
    forms.push({ form: 'label', key: fold(phrase), phrase })
  }
  const numbers = words.list.filter((word) => /^\p{Nd}+$/u.test(word)).length
  if (words.length > LINE_WORDS || numbers > words.length * NUMBER_SHARE) return forms
  // A rule reads `{n}` as a number; folding makes a space of the brackets.
  const plain = text.replaceAll(/[{}]/g, ' ').trim()
  forms.push({ form: 'whole', key: folded, phrase: plain })
  const key = withoutNumbers(folded)
  if (key === folded || folded.length > NUMBERED_CHARS) return forms
  const phrase = plain.replaceAll(/\p{Nd}+/gu, (digits) => (digits.length > 3 ? digits : '{n}'))
  // Raised digits and the like may not come back as they were.
  const isSame = withoutNumbers(fold(phrase.replaceAll('{n}', '0'))) === key
  if (isSame) forms.push({ form: 'numbered', key, phrase })
  return forms
}
