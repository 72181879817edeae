import type { Element } from 'hast'
import type { BlockKind } from './block.ts'

/** Why a text does not show, though it stands in the page. */
export type Hiding = 'attribute' | 'style' | 'noscript' | 'template' | 'dialog'

/** A page as what a reader sees: lines of text in boxes, and pictures between them. */
export interface Outline {
  /** The texts of the page in reading order, one a paragraph. */
  readonly leaves: readonly Leaf[]
  /** The elements that make lines of their own, in document order; the first is the root. */
  readonly boxes: readonly Box[]
  readonly pictures: readonly Picture[]
}

/** An element that begins and ends a line. */
export interface Box {
  readonly index: number
  readonly element: Element
  readonly parent: Box | undefined
  readonly depth: number
  /** Index of the first box behind this one's descendants. */
  readonly end: number
  /** The leaves inside: indexes of the first and behind the last. */
  readonly firstLeaf: number
  readonly endLeaf: number
  /** The pictures inside: indexes of the first and behind the last. */
  readonly firstPicture: number
  readonly endPicture: number
  /** Characters of visible text inside, white space not counted, and those of them that stand in links. */
  readonly chars: number
  readonly linkChars: number
  /** Set when this element or one round it hides its text. */
  readonly hiding: Hiding | undefined
}

/** Text that stands in one paragraph. */
export interface Leaf {
  readonly index: number
  /** The innermost box round it. */
  readonly box: Box
  readonly kind: BlockKind
  /** White space collapsed and trimmed. */
  readonly text: string
  /** Characters without white space, and those of them that stand in links. */
  readonly chars: number
  readonly linkChars: number
  readonly hiding: Hiding | undefined
  /** The inline elements round parts of it. */
  readonly marks: readonly Mark[]
}

/** An inline element and the part of a leaf's text that it holds, in UTF-16 offsets. */
export interface Mark {
  readonly element: Element
  readonly start: number
  readonly end: number
}

/** An image, a video or an embedded player. */
export interface Picture {
  readonly index: number
  readonly element: Element
  readonly box: Box
  /** The leaf that comes next. */
  readonly leaf: number
  /** Whether it stands in a link. */
  readonly linked: boolean
  readonly hiding: Hiding | undefined
}
