import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { BlockKind } from '../model/block.ts'
import type { Box, Hiding, Leaf, Mark, Outline, Picture } from '../model/outline.ts'
import { elementKind } from './element-kind.ts'
import { hidingOf } from './hiding-of.ts'

/**
 * The texts, boxes and pictures of a tree in reading order, found in one walk. Nothing is judged and no visible text
 * is left out; what does not show is marked.
 */
export function outline(tree: Root): Outline {
  const walker = new Walker()
  walker.root(tree)
  return { leaves: walker.leaves, boxes: walker.boxes, pictures: walker.pictures }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface OpenMark {
  readonly element: Element
  start: number
}

const WHITE = /[ \t\n\r\f]+/g
const NOT_SINGLE = /[\t\n\r\f]| {2}/
const VISIBLE = /[^\s\p{Cf}\u00ad]/u
/** Boxes whose own text is one line, so that unknown elements inside are part of it. */
const TEXT_BOX = /^(?:p|h[1-6]|figcaption|caption|dt)$/
const HEADING = /^h[1-6]$/
const CELL = /^t[dh]$/
/** Elements round a line that are told of it, from the innermost on: else deep nesting would cost each line. */
const MAX_MARKS = 16
const LIST = /^(?:ul|ol|menu|dl)$/
const PART = /^(?:article|section|main)$/
const KINDS: Readonly<Record<string, BlockKind>> = {
  li: 'item',
  dt: 'item',
  dd: 'item',
  figcaption: 'caption',
  blockquote: 'quote',
  td: 'cell',
  th: 'cell',
  pre: 'pre',
}

class Walker {
  readonly leaves: Leaf[] = []
  readonly boxes: Mutable<Box>[] = []
  readonly pictures: Picture[] = []
  #box!: Mutable<Box>
  #text = ''
  /** Whether the text ends in a space. To look into it each time would copy it each time. */
  #endsInSpace = false
  #chars = 0
  #linkChars = 0
  #links = 0
  /** Line breaks since the last character that shows. */
  #breaks = 0
  #hiding: Hiding | undefined
  #marks: Mark[] = []
  readonly #open: OpenMark[] = []

  root(tree: Root): void {
    this.#openBox({ type: 'element', tagName: 'root', properties: {}, children: [] })
    this.#children(tree.children)
    this.#closeBox()
  }

  #children(nodes: readonly (RootContent | ElementContent)[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#addText(node.value)
      else if (node.type === 'element') this.#element(node)
    }
  }

  #element(element: Element): void {
    const kind = elementKind(element.tagName)
    if (kind === 'skip') return
    if (kind === 'break') this.#lineBreak()
    else if (kind === 'picture') this.#picture(element)
    else if (kind === 'inline' || this.#runsInline(element)) this.#inline(element)
    else {
      const hiding = this.#hiding
      this.#flush()
      this.#hiding = hiding ?? hidingOf(element)
      this.#openBox(element)
      const content = element.content?.children
      this.#children(content ?? element.children)
      this.#flush()
      this.#closeBox()
      this.#hiding = hiding
    }
  }

  #runsInline({ tagName }: Element): boolean {
    return (
      tagName.includes('-') && (this.#open.length > 0 || TEXT_BOX.test(this.#box.element.tagName))
    )
  }

  #inline(element: Element): void {
    const hiding = this.#hiding
    const own = hiding ?? hidingOf(element)
    // What an inline element hides is a line of its own: it is judged apart.
    if (own !== hiding) this.#flush()
    this.#hiding = own
    if (element.tagName === 'a') this.#links++
    this.#open.push({ element, start: this.#text.length })
    this.#children(element.children)
    const mark = this.#open.pop()!
    this.#closeMark(mark)
    if (element.tagName === 'a') this.#links--
    if (own !== hiding) this.#flush()
    this.#hiding = hiding
  }

  #closeMark({ element, start }: OpenMark): void {
    const end = this.#endsInSpace ? this.#text.length - 1 : this.#text.length
    if (start < end) this.#marks.push({ element, start, end })
  }

  #picture(element: Element): void {
    this.pictures.push({
      index: this.pictures.length,
      element,
      box: this.#box,
      leaf: this.leaves.length,
      linked: this.#links > 0,
      hiding: this.#hiding ?? hidingOf(element),
    })
  }

  #lineBreak(): void {
    if (this.#box.element.tagName === 'pre') this.#append('\n')
    else if (this.#breaks++ > 0) this.#flush()
    else if (this.#text !== '' && !this.#endsInSpace) this.#append(' ')
  }

  #addText(value: string): void {
    if (this.#box.element.tagName === 'pre') {
      this.#append(value)
      return
    }
    // No-break and ideographic spaces indent a paragraph, they are no part of it.
    let text = this.#text === '' ? value.trimStart() : value
    if (text === '') return
    if (NOT_SINGLE.test(text)) text = text.replace(WHITE, ' ')
    if (this.#endsInSpace && text.startsWith(' ')) text = text.slice(1)
    if (text === '') return
    this.#breaks = 0
    this.#append(text)
    const count = countVisible(text)
    this.#chars += count
    if (this.#links > 0) this.#linkChars += count
  }

  #append(text: string): void {
    this.#text += text
    if (text !== '') this.#endsInSpace = text.endsWith(' ')
  }

  /** End the line: what was gathered becomes a leaf. */
  #flush(): void {
    this.#breaks = 0
    // As at most borders of boxes: then there are no marks either.
    if (this.#text === '') return
    const text = this.#text.trimEnd()
    for (const mark of this.#open.slice(-MAX_MARKS)) this.#closeMark(mark)
    if (text !== '' && VISIBLE.test(text)) {
      const isPre = this.#box.element.tagName === 'pre'
      const chars = isPre ? countVisible(text) : this.#chars
      this.leaves.push({
        index: this.leaves.length,
        box: this.#box,
        kind: kindOf(this.#box),
        text,
        chars,
        linkChars: this.#linkChars,
        hiding: this.#hiding,
        marks: this.#marks,
      })
      this.#box.chars += chars
      this.#box.linkChars += this.#linkChars
    }
    for (const mark of this.#open) mark.start = 0
    this.#text = ''
    this.#endsInSpace = false
    this.#chars = 0
    this.#linkChars = 0
    this.#marks = []
  }

  #openBox(element: Element): void {
    const parent = this.boxes.length === 0 ? undefined : this.#box
    const box: Mutable<Box> = {
      index: this.boxes.length,
      element,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      end: 0,
      firstLeaf: this.leaves.length,
      endLeaf: 0,
      firstPicture: this.pictures.length,
      endPicture: 0,
      chars: 0,
      linkChars: 0,
      hiding: this.#hiding,
    }
    this.boxes.push(box)
    this.#box = box
  }

  #closeBox(): void {
    const box = this.#box
    box.end = this.boxes.length
    box.endLeaf = this.leaves.length
    box.endPicture = this.pictures.length
    const parent: Mutable<Box> | undefined = box.parent
    if (!parent) return
    parent.chars += box.chars
    parent.linkChars += box.linkChars
    this.#box = parent
  }
}

function countVisible(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 32) count++
  return count
}

/** The kind of the innermost element that has one, no further out than the next part of the page. */
function kindOf(box: Box): BlockKind {
  if (box.element.tagName === 'p' && box.parent && CELL.test(box.parent.element.tagName))
    return 'paragraph'
  for (let at: Box | undefined = box; at; at = at.parent) {
    const { tagName } = at.element
    if (HEADING.test(tagName)) return 'heading'
    const kind = KINDS[tagName]
    if (kind && (kind !== 'item' || isInList(at))) return kind
    if (PART.test(tagName)) break
  }
  return 'paragraph'
}

/** An item that stands in no list is a paragraph, and printed as one. */
function isInList({ parent }: Box): boolean {
  for (let at = parent; at; at = at.parent) {
    if (LIST.test(at.element.tagName)) return true
    if (PART.test(at.element.tagName)) return false
  }
  return false
}
