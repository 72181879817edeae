import type { Words } from '../model/words.ts'
import { QuickFold } from './quick-fold.ts'
import { words } from './words.ts'

// Marks that writers leave out at will (Latin accents typed apart, Arabic harakat, Hebrew points).
// Vowel signs of Indic and Thai scripts are marks too, but leaving them out makes another word.
const OPTIONAL_MARK = /[[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]&&\p{Mn}]/gv
const INVISIBLE = /[\p{Cf}\u0640]/gu
/** More marks on a letter than any script has: to put them in order takes the square of their number. */
const STACK = /(\p{M}{64})\p{M}{1,4096}/gu
const HAS_STACK = /\p{M}{65}/u
const NUMBER_FORM = /\p{No}/gu
const PUNCTUATION = /[\p{P}\p{Sk}\p{Z}\p{Cc}]+/gu
const quick = new QuickFold(foldAny)

/** A text as it is compared. */
export interface FoldedText {
  /** `fold(text)` */
  readonly folded: string
  /** `words(folded)` */
  readonly words: Words
}

/**
 * Bring a text to the form in which two printings of the same line are equal. For comparison only.
 *
 * NFKC; case folded so that I, ı, İ and i agree; optional marks, tatweel and zero-width characters
 * removed; Arabic yeh and kaf variants unified; punctuation and white space to one space, none at the ends.
 * Digits stay as they are, and a raised digit never joins the digit before it (`10²` is not `102`).
 * `fold(fold(x))` equals `fold(x)`.
 */
export function fold(text: string): string {
  return quick.read(text)?.folded ?? foldAny(text)
}

/** A folded text and its words, hashed on the way. */
export function foldWords(text: string): FoldedText {
  const found = quick.read(text)
  const folded = found ? found.folded : foldAny(text)
  const isHashed = found !== undefined && found.count !== -1
  return {
    folded,
    words: words(folded, isHashed ? found.hashes.slice(1, found.count + 1) : undefined),
  }
}

/** The UTF-16 unit that a unit folds to whatever stands beside it; undefined where there is no such one. */
export function foldUnit(unit: number): number | undefined {
  return quick.unitOf(unit)
}

/** The long way, which any text can take. */
export function foldAny(text: string): string {
  const composed = withoutStacks(text.replace(INVISIBLE, ''))
    .replace(NUMBER_FORM, ' $& ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(OPTIONAL_MARK, '')
    .replaceAll('ı', 'i')
    .replace(/[\u064a\u0649]/g, '\u06cc')
    .replaceAll('\u0643', '\u06a9')
    .normalize('NFC')
  return withoutStacks(composed).replace(PUNCTUATION, ' ').trim()
}

/** A bounded stretch of a stack at a time: a regular expression keeps a place for each character that it may give back. */
function withoutStacks(text: string): string {
  let rest = text
  while (HAS_STACK.test(rest)) rest = rest.replace(STACK, '$1')
  return rest
}
