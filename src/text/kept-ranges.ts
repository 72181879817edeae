import type { Span } from '../model/block.ts'

/**
 * What is left of a text after cuts: ranges without white space at their ends. Joined by single spaces they are
 * the printed text.
 *
 * @param cuts UTF-16 ranges into the text, in order, never overlapping
 */
export function keptRanges(text: string, cuts: readonly Span[]): Span[] {
  // By far most texts stay whole or go whole.
  if (cuts.length === 0) return text === '' ? [] : [[0, text.length]]
  if (cuts.length === 1 && cuts[0]![0] === 0 && cuts[0]![1] === text.length) return []
  const ranges: Span[] = []
  let from = 0
  for (const [start, end] of [...cuts, [text.length, text.length] as const]) {
    const range = trimRange(text, from, start)
    if (range) ranges.push(range)
    from = end
  }
  return ranges
}

/** The printed text of the ranges. */
export function joinRanges(text: string, ranges: readonly Span[]): string {
  if (ranges.length === 1) return text.slice(...ranges[0]!)
  return ranges.map(([start, end]) => text.slice(start, end)).join(' ')
}

function trimRange(text: string, from: number, to: number): Span | undefined {
  let start = from
  let end = to
  // A text's own ends were trimmed before; `pre` keeps its indent.
  if (from > 0) while (start < end && /\s/.test(text[start]!)) start++
  if (to < text.length) while (end > start && /\s/.test(text[end - 1]!)) end--
  return start < end ? [start, end] : undefined
}
