import { endsInPunctuation } from '../text/sentence.ts'
import type { Line } from './lines.ts'

/** Columns between which mail programs and terminals break lines. */
const NARROWEST = 48
const WIDEST = 120
/** Lines from which a chunk alone can show that it is wrapped. */
const ENOUGH_LINES = 4
/** Scripts that break a line between any two characters. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const LIST_MARK = /^(?:[-*•–—·▪]|\(?\d{1,3}[.)]|\[\d+\])\s/

/**
 * The column at which a document's lines were broken, or undefined when its line breaks are the author's.
 *
 * A filler breaks a line only where the next word would not fit. So a chunk of lines is wrapped when that holds
 * for all its breaks and most of them fall inside a sentence, which the line breaks of verse, lists and
 * one-line paragraphs do not.
 */
export function wrapWidth(text: string, chunks: readonly (readonly Line[])[]): number | undefined {
  let width: number | undefined
  for (const chunk of chunks) {
    if (chunk.length < ENOUGH_LINES) continue
    // Not all as arguments of one call: a chunk may have more lines than fit on the stack.
    const widest = chunk.reduce((most, line) => Math.max(most, length(line)), 0)
    if (widest < NARROWEST || widest > WIDEST) continue
    if (isFilled(text, chunk, widest)) width = Math.max(width ?? 0, widest)
  }
  return width
}

/** Whether the break between two lines was made by a filler of this width. */
export function isWrapped(text: string, line: Line, next: Line, width: number): boolean {
  if (length(line) > width || next.indent > line.indent + 1) return false
  const nextText = text.slice(next.start, next.end)
  if (LIST_MARK.test(nextText) || text.slice(line.start, line.end) === nextText) return false
  const word = UNSPACED.test(nextText) ? 1 : nextText.search(/\s|$/)
  return length(line) + 1 + word > width
}

function isFilled(text: string, chunk: readonly Line[], width: number): boolean {
  let inside = 0
  for (let i = 1; i < chunk.length; i++) {
    const line = chunk[i - 1]!
    if (!isWrapped(text, line, chunk[i]!, width)) return false
    if (!endsInPunctuation(text.slice(line.start, line.end))) inside++
  }
  return inside * 2 >= chunk.length - 1
}

function length(line: Line): number {
  return line.end - line.start
}
