const DIGITS = /\p{Nd}+/gu

/**
 * A folded line with `#` for each number of at most three digits: what lines have in common that differ in their
 * numbers. Longer numbers stay: they count other things than pictures.
 */
export function withoutNumbers(folded: string): string {
  return folded.replace(DIGITS, (digits) => (digits.length > 3 ? digits : '#'))
}
