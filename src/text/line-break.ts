const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const PARAGRAPH_SEPARATOR = 0x2029

/** CR LF, LF, CR, NEL, LINE and PARAGRAPH SEPARATOR, and the two old page controls. */
export const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/g

/** Where the line break begins that ends at a place. */
export function startOfLineBreak(text: string, end: number): number {
  const isPair =
    text.charCodeAt(end - 1) === LINE_FEED && text.charCodeAt(end - 2) === CARRIAGE_RETURN
  return end - (isPair ? 2 : 1)
}

/** How many line breaks the one at a place counts as: a PARAGRAPH SEPARATOR says what two line breaks say. */
export function weightOfLineBreak(text: string, at: number): number {
  return text.charCodeAt(at) === PARAGRAPH_SEPARATOR ? 2 : 1
}

/** How many line breaks stand in a stretch of a text. */
export function countLineBreaks(text: string, from: number, to: number): number {
  const gap = text.slice(from, to)
  const pattern = new RegExp(LINE_BREAK)
  let breaks = 0
  while (pattern.test(gap)) breaks += weightOfLineBreak(gap, pattern.lastIndex - 1)
  return breaks
}
