/** CR LF, LF, CR, NEL, LINE and PARAGRAPH SEPARATOR, and the two old page controls. */
export const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/g

/** A PARAGRAPH SEPARATOR says what two line breaks say. */
export function weightOfLineBreak(lineBreak: string): number {
  return lineBreak === '\u2029' ? 2 : 1
}

/** How many line breaks a stretch of white space holds. */
export function countLineBreaks(gap: string): number {
  let breaks = 0
  for (const [lineBreak] of gap.matchAll(LINE_BREAK)) breaks += weightOfLineBreak(lineBreak)
  return breaks
}
