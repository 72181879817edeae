import { LINE_BREAK, weightOfLineBreak } from '../text/line-break.ts'

/** One line of a text, its white space at the ends left out. */
export interface Line {
  /** UTF-16 offsets of the first and behind the last visible character. */
  readonly start: number
  readonly end: number
  /** Columns of white space before the first visible character. */
  readonly indent: number
  /** Number of the line in the text, from 1. */
  readonly number: number
  /** Line breaks since the last line that was not blank; 0 for the first. */
  readonly breaksBefore: number
}

/** White space and characters that do not show: at a line's ends they belong to no block. */
const BLANK = /[\s\u200b\u2060\u180e]/
/** A line of nothing but these is blank, though inside a line they steer direction and joining. */
const UNSEEN = /^[\s\p{Cf}]*$/u

/** The lines of a text that hold something visible. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let breaks = 0
  let number = 1
  let from = 0
  const pattern = new RegExp(LINE_BREAK)
  for (;;) {
    const match = pattern.exec(text)
    const to = match ? match.index : text.length
    const line = trimLine(text, from, to)
    if (line) {
      lines.push({ ...line, number, breaksBefore: lines.length === 0 ? 0 : breaks })
      breaks = 0
    }
    if (!match) return lines
    number++
    breaks += weightOfLineBreak(match[0])
    from = pattern.lastIndex
  }
}

function trimLine(text: string, from: number, to: number) {
  let start = from
  let end = to
  while (start < end && BLANK.test(text[start]!)) start++
  while (end > start && BLANK.test(text[end - 1]!)) end--
  if (start === end || (end - start < 16 && UNSEEN.test(text.slice(start, end)))) return undefined
  return { start, end, indent: start - from }
}
