import type { Element, ElementContent, Properties } from 'hast'
import { property } from '../../tree/property.ts'
import { type InlineDepth, type InlineSource, inlineSource, type Piece } from './inline-source.ts'
import { resolveUrl } from './resolve-url.ts'

/** How far behind the last block of an element the next one is looked for. */
const WINDOW = 50_000

interface Cached {
  readonly source: InlineSource
  /** Behind the letters of the last block that was found. */
  next: number
}

/** Finds the inline markup of blocks in the elements that they were read from. For one document. */
export class InlineMarkup {
  readonly #sources = new Map<Element, Map<InlineDepth, Cached>>()
  readonly #skip: ReadonlySet<Element> | undefined
  readonly #base: string | undefined

  constructor(skip: ReadonlySet<Element> | undefined, base: string | undefined) {
    this.#skip = skip
    this.#base = base
  }

  /** The text with the markup it has in the first of the elements that it stands in in one piece; else the text alone. */
  of(
    text: string,
    elements: readonly (Element | undefined)[],
    keepSpace = false,
  ): ElementContent[] {
    const letters = text.replace(/\s+/g, '')
    for (const element of letters === '' ? [] : elements) {
      for (const depth of element ? (['own', 'all'] as const) : []) {
        const cached = this.#read(element!, depth)
        const start = find(cached, letters)
        if (start === undefined) continue
        cached.next = start + letters.length
        const pieces = cut(cached.source.pieces, start, cached.next)
        return this.#build(keepSpace ? indented(text, pieces) : pieces, keepSpace)
      }
    }
    return [{ type: 'text', value: text }]
  }

  #read(element: Element, depth: InlineDepth): Cached {
    let depths = this.#sources.get(element)
    if (!depths) {
      depths = new Map()
      this.#sources.set(element, depths)
    }
    let cached = depths.get(depth)
    if (!cached) {
      cached = { source: inlineSource(element, depth, this.#skip), next: 0 }
      depths.set(depth, cached)
    }
    return cached
  }

  /** Elements again, each as long as the pieces in it follow each other. */
  #build(pieces: readonly Piece[], keepSpace: boolean): ElementContent[] {
    const top: ElementContent[] = []
    let open: { mark: Element; children: ElementContent[] }[] = []
    let endsInSpace = false
    for (const { text, marks: all, isBreak } of pieces) {
      const marks = all.filter((mark) => mark.tagName !== 'a' || this.#href(mark) !== undefined)
      const shared = sharedMarks(open, marks)
      // White space does not open an element: it would be an empty one.
      const isBlank = text.trim() === ''
      open = open.slice(0, shared)
      for (const mark of isBlank ? [] : marks.slice(shared)) {
        const made = this.#mark(mark)
        ;(open.at(-1)?.children ?? top).push(made)
        open.push({ mark, children: made.children })
      }
      const into = open.at(-1)?.children ?? top
      if (isBreak && !keepSpace)
        into.push({ type: 'element', tagName: 'br', properties: {}, children: [] })
      else into.push({ type: 'text', value: keepSpace ? text : oneSpace(text, endsInSpace) })
      endsInSpace = isBreak || /\s$/.test(text)
    }
    return keepSpace ? top : trimEnds(top)
  }

  #mark(mark: Element): Element {
    const { tagName } = mark
    const properties: Properties = {}
    for (const name of ['lang', 'dir']) copy(mark, name, properties)
    if (tagName === 'a') properties['href'] = this.#href(mark)
    else if (tagName === 'abbr') copy(mark, 'title', properties)
    else if (tagName === 'time') copy(mark, 'dateTime', properties)
    else if (tagName === 'code' && mark.properties['className'] !== undefined)
      properties['className'] = mark.properties['className']
    return { type: 'element', tagName, properties, children: [] }
  }

  #href(link: Element): string | undefined {
    return resolveUrl(property(link, 'href'), this.#base, 'link')
  }
}

/** White space as single spaces, none after a space. */
function oneSpace(text: string, isAfterSpace: boolean): string {
  const spaced = text.replace(/[ \t\n\r\f]+/g, ' ')
  return isAfterSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced
}

function copy(from: Element, name: string, to: Properties): void {
  const value = property(from, name)
  if (value !== '') to[name] = value
}

function find({ source, next }: Cached, letters: string): number | undefined {
  for (const from of next === 0 ? [0] : [next, 0]) {
    const at = source.letters.slice(from, from + WINDOW + letters.length).indexOf(letters)
    if (at !== -1) return from + at
  }
  return undefined
}

/** The pieces with the letters from `start` to `end`, without white space and line breaks at the ends. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const found: Piece[] = []
  for (let i = firstPiece(pieces, start); i < pieces.length; i++) {
    const piece = pieces[i]!
    if (piece.start >= end) break
    const text = cutText(piece.text, start - piece.start, end - piece.start)
    if (text !== '' && (found.length > 0 || text.trim() !== '')) found.push({ ...piece, text })
  }
  while (found.at(-1)?.text.trim() === '') found.pop()
  return found
}

/** The last piece that starts at or before a letter. */
function firstPiece(pieces: readonly Piece[], letter: number): number {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (pieces[middle]!.start <= letter) low = middle
    else high = middle - 1
  }
  return low
}

/** A text from its letter `from` up to, not including, letter `to`; white space round them is its own. */
function cutText(text: string, from: number, to: number): string {
  let letter = 0
  let start = from <= 0 ? 0 : text.length
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i]!)) continue
    if (letter === from) start = i
    if (letter === to) return text.slice(start, i)
    letter++
  }
  return text.slice(start)
}

/** The white space that a preformatted text starts with belongs to it. */
function indented(text: string, [first, ...rest]: readonly Piece[]): Piece[] {
  const indent = /^[^\S\r\n]*/.exec(text)?.[0] ?? ''
  return first ? [{ ...first, text: indent + first.text }, ...rest] : []
}

function sharedMarks(open: readonly { mark: Element }[], marks: readonly Element[]): number {
  let shared = 0
  while (shared < open.length && open[shared]!.mark === marks[shared]) shared++
  return shared
}

function trimEnds(nodes: ElementContent[]): ElementContent[] {
  trimEnd(nodes, 0, /^\s+/)
  trimEnd(nodes, -1, /\s+$/)
  return nodes
}

function trimEnd(nodes: ElementContent[], end: 0 | -1, space: RegExp): void {
  const node = nodes.at(end)
  if (node?.type === 'text') node.value = node.value.replace(space, '')
  else if (node?.type === 'element') trimEnd(node.children, end, space)
}
