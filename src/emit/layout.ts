import type { Block, Span } from '../model/block.ts'
import type { Role } from '../model/finding.ts'
import type { PrintedBlock } from './printed-block.ts'
import { inputSpan } from './removals.ts'

/**
 * The input with each block's text replaced by a letter, so that the input can be written again from the record:
 * `t` the article's title, `c` its next caption, `b` its next paragraph, `r` the next removal, `a` the line `---`
 * that starts the next article, `|` a place where the next article starts without one. All else is the input's own
 * white space. Where a block was printed from several pieces (wrapped lines, a part cut out), each piece but the last
 * has its length in UTF-16 units behind it, and each but the first is a `+` instead of a letter.
 */
export function layout(source: string, printed: readonly PrintedBlock[]): string {
  let out = ''
  let at = 0
  for (const [i, part] of printed.entries()) {
    const afterBorder = printed[i - 1]?.isBorder === true
    const border = part.decision.startsArticle && !afterBorder ? '|' : ''
    out += source.slice(at, part.block.start) + border
    at = part.block.start
    for (const piece of pieces(part)) {
      out += source.slice(at, piece.span[0]) + piece.mark
      at = piece.span[1]
    }
  }
  return out + source.slice(at)
}

interface Piece {
  readonly mark: string
  /** UTF-16 offsets into the input. */
  readonly span: Span
}

const LETTERS: Readonly<Record<Role, string>> = { title: 't', caption: 'c', body: 'b' }

/** What stands where a block stood. */
function pieces({ block, decision, ranges, isBorder }: PrintedBlock): Piece[] {
  if (isBorder) return [{ mark: 'a', span: [block.start, block.end] }]
  const letter = LETTERS[decision.role]
  const [line] = block.spans
  const isWhole = ranges.length === 1 && block.spans.length === 1 && decision.cuts.length === 0
  // As most blocks are: one line, and all of it stays.
  if (isWhole) return [{ mark: letter, span: line! }]
  const kept = ranges.flatMap((range) => splitByLine(block, range))
  const marked = kept.map((span, i): Piece => {
    const length = i === kept.length - 1 ? '' : String(span[1] - span[0])
    return { mark: (i === 0 ? letter : '+') + length, span }
  })
  const cut = decision.cuts.map((each): Piece => ({
    mark: 'r',
    span: inputSpan(block, each.chars),
  }))
  return [...marked, ...cut].toSorted((a, b) => a.span[0] - b.span[0])
}

/** A range of a block's text as ranges of the input, one a line. */
function splitByLine({ spans }: Block, [from, to]: Span): Span[] {
  const lines: Span[] = []
  let offset = 0
  for (const [start, end] of spans) {
    const first = Math.max(start, start + from - offset)
    const last = Math.min(end, start + to - offset)
    if (first < last) lines.push([first, last])
    offset += end - start + 1
  }
  return lines
}
