import type { Element, Root, Text } from 'hast'
import type { Parsed } from '../model/parsed.ts'
import { isWrapped, wrapWidth } from './wrap-width.ts'
import { type Line, splitLines } from './lines.ts'

/**
 * A text dump to the same kind of tree as HTML: a root of `p`, `pre` and `hr` with their places in the text.
 *
 * A blank line ends a paragraph; so does a line break, unless the lines were hard-wrapped. Lines that are
 * indented unevenly are one `pre`; a line `---` is an `hr`.
 */
export function parseText(text: string): Parsed {
  const chunks = splitChunks(splitLines(text))
  const width = wrapWidth(text, chunks)
  const openings = new Set<string>()
  const children: Element[] = []
  for (const chunk of chunks) {
    if (isPreformatted(text, chunk, width)) children.push(element('pre', text, chunk))
    else
      for (const paragraph of splitParagraphs(text, chunk, width, openings))
        children.push(element(nameOf(text, paragraph), text, paragraph))
  }
  const tree: Root = { type: 'root', children }
  return { format: 'text', text, tree, messages: [] }
}

/** Lines with no blank line between them. */
function splitChunks(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = []
  for (const line of lines) {
    if (line.breaksBefore === 1) chunks.at(-1)!.push(line)
    else chunks.push([line])
  }
  return chunks
}

/**
 * The paragraphs of a chunk. A line that opened a paragraph before opens one again: a caption printed twice is
 * two captions, however well its lines fill up.
 */
function splitParagraphs(
  text: string,
  chunk: readonly Line[],
  width: number | undefined,
  openings: Set<string>,
): Line[][] {
  if (width === undefined) return chunk.map((line) => [line])
  const paragraphs: Line[][] = []
  for (const [i, line] of chunk.entries()) {
    const before = chunk[i - 1]
    const own = text.slice(line.start, line.end)
    const goesOn =
      before !== undefined && !openings.has(own) && isWrapped(text, before, line, width)
    if (goesOn) {
      paragraphs.at(-1)!.push(line)
    } else {
      paragraphs.push([line])
      openings.add(own)
    }
  }
  return paragraphs
}

/** Code and tables set with spaces: three lines or more that are indented unevenly. */
function isPreformatted(text: string, chunk: readonly Line[], width: number | undefined): boolean {
  if (chunk.length < 3 || chunk.every((line) => line.indent < 2)) return false
  const indents = new Set(chunk.map((line) => line.indent))
  if (indents.size < 2) return false
  return (
    width === undefined || splitParagraphs(text, chunk, width, new Set()).length > chunk.length / 2
  )
}

function nameOf(text: string, paragraph: readonly Line[]): 'hr' | 'p' {
  const [line] = paragraph
  return paragraph.length === 1 && line && text.slice(line.start, line.end) === '---' ? 'hr' : 'p'
}

/** One text node a line, so that every character keeps its place. */
function element(tagName: 'p' | 'pre' | 'hr', text: string, lines: readonly Line[]): Element {
  const whole = tagName === 'pre' ? { ...lines[0]!, start: lineStart(lines[0]!) } : lines[0]!
  const last = lines.at(-1)!
  const pieces: [Line, Line][] =
    tagName === 'pre' ? [[whole, last]] : lines.map((line) => [line, line])
  const children: Text[] = pieces.map(([from, to]) => ({
    type: 'text',
    value: text.slice(from.start, to.end),
    position: { start: point(from, from.start), end: point(to, to.end) },
  }))
  const [first] = children
  return {
    type: 'element',
    tagName,
    properties: {},
    children: tagName === 'hr' ? [] : children,
    position: { start: first!.position!.start, end: children.at(-1)!.position!.end },
  }
}

function point(line: Line, offset: number) {
  return { line: line.number, column: offset - lineStart(line) + 1, offset }
}

function lineStart(line: Line): number {
  return line.start - line.indent
}
