/** A text without these has no digit of any script; far quicker to tell. */
const MAY_BE_DIGIT = /[0-9]|[^\0-\x7f]/
const DIGITS = /\p{Nd}+/gu

/**
 * A folded line with `#` for each number of at most three digits: what lines have in common that differ in their
 * numbers. Longer numbers stay: they count other things than pictures.
 */
export function withoutNumbers(folded: string): string {
  if (!MAY_BE_DIGIT.test(folded)) return folded
  return folded.replace(DIGITS, (digits) => (digits.length > 3 ? digits : '#'))
}
