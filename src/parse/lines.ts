import type { Span } from '../model/block.ts'
import { LINE_BREAK, startOfLineBreak, weightOfLineBreak } from '../text/line-break.ts'

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
  while (from <= text.length) {
    const isBreak = pattern.test(text)
    const next = isBreak ? pattern.lastIndex : text.length + 1
    const to = isBreak ? startOfLineBreak(text, next) : text.length
    const seen = visibleRange(text, from, to)
    if (seen) {
      const [start, end] = seen
      const breaksBefore = lines.length === 0 ? 0 : breaks
      lines.push({ start, end, indent: start - from, number, breaksBefore })
      breaks = 0
    }
    number++
    breaks += weightOfLineBreak(text, to)
    from = next
  }
  return lines
}

function visibleRange(text: string, from: number, to: number): Span | undefined {
  let start = from
  let end = to
  while (start < end && isBlank(text, start)) start++
  while (end > start && isBlank(text, end - 1)) end--
  if (start === end || (end - start < 16 && UNSEEN.test(text.slice(start, end)))) return undefined
  return [start, end]
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  // Letters and signs of ASCII, which nearly all lines begin and end with.
  return !(unit > 0x20 && unit < 0x7f) && BLANK.test(text[at]!)
}
