import type { Element, RootContent } from 'hast'
import { elementKind } from '../../tree/element-kind.ts'
import { hidingOf } from '../../tree/hiding-of.ts'

/** A piece of text and the elements round it that may be printed, the outermost first. */
export interface Piece {
  readonly text: string
  readonly marks: readonly Element[]
  /** A line break, which has no text that counts. */
  readonly isBreak: boolean
  /** Where its characters start in `InlineSource.letters`. */
  readonly start: number
}

/** The text of an element, to find a block's text in. */
export interface InlineSource {
  readonly pieces: readonly Piece[]
  /** All characters but white space, which every printer sets as it likes. */
  readonly letters: string
}

/** Which text of an element is looked at: what shows on its own lines, or all there is. */
export type InlineDepth = 'own' | 'all'

const MARK =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|rb|rt|ruby|s|samp|small|strong|sub|sup|time|u|var)$/
const SPACE = /\s+/g
/** Elements of which all text is looked at are small: a figure, a cell. */
const MAX_LETTERS = 20_000

/** Read the text of an element once, with the marks that may be printed. */
export function inlineSource(
  element: Element,
  depth: InlineDepth,
  skip: ReadonlySet<Element> | undefined,
): InlineSource {
  const reader = new Reader(depth, skip)
  reader.children(element, [])
  return { pieces: reader.pieces, letters: reader.letters }
}

class Reader {
  readonly pieces: Piece[] = []
  letters = ''
  readonly #depth: InlineDepth
  readonly #skip: ReadonlySet<Element> | undefined

  constructor(depth: InlineDepth, skip: ReadonlySet<Element> | undefined) {
    this.#depth = depth
    this.#skip = skip
  }

  children({ children, content }: Element, marks: readonly Element[]): void {
    const nodes: readonly RootContent[] = content?.children ?? children
    for (const node of nodes) {
      if (this.#depth === 'all' && this.letters.length > MAX_LETTERS) return
      if (node.type === 'text') this.#add(node.value, marks, false)
      else if (node.type === 'element') this.#element(node, marks)
    }
  }

  #element(element: Element, marks: readonly Element[]): void {
    const kind = elementKind(element.tagName)
    const isLine = kind === 'box' && !element.tagName.includes('-')
    if (kind === 'skip' || kind === 'picture' || this.#skip?.has(element)) return
    if (kind === 'break') this.#add('\n', marks, true)
    else if (this.#depth === 'own' && (isLine || hidingOf(element) !== undefined))
      this.#add('\n', [], true)
    else {
      if (isLine) this.#add(' ', [], false)
      this.children(element, withMark(marks, element))
      if (isLine) this.#add(' ', [], false)
    }
  }

  #add(text: string, marks: readonly Element[], isBreak: boolean): void {
    this.pieces.push({ text, marks, isBreak, start: this.letters.length })
    this.letters += text.replace(SPACE, '')
  }
}

/** An emphasis inside the same emphasis says nothing more, and nested a hundred times it takes printers forever. */
function withMark(marks: readonly Element[], element: Element): readonly Element[] {
  const { tagName } = element
  if (!MARK.test(tagName) || marks.some((mark) => mark.tagName === tagName)) return marks
  return [...marks, element]
}
