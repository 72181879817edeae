import type { BlockOrigin } from './block-origin.ts'
import type { Words } from './words.ts'

/** What a block is in the source's own terms. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'caption'
  | 'quote'
  | 'cell'
  | 'pre'
  | 'separator'

/** UTF-16 offsets, the end not included. */
export type Span = readonly [start: number, end: number]

/** One paragraph-level unit: what the promises count, keep and remove. */
export interface Block {
  /** Place in the reading order, from 0. */
  readonly index: number
  readonly kind: BlockKind
  /** Visible text, trimmed; line breaks inside a wrapped paragraph are single spaces. */
  readonly text: string
  /** `fold(text)`: for comparison only. */
  readonly folded: string
  /** The words of `folded`, in order. */
  readonly words: Words
  /**
   * Where the text stands in the input, as UTF-16 offsets: these ranges, joined by single spaces, are `text`.
   * A wrapped paragraph has a range a line. None where the input is HTML: its text is not printed as it stands.
   */
  readonly spans: readonly Span[]
  /** UTF-16 offsets into the input. */
  readonly start: number
  readonly end: number
  /** HTML only. */
  readonly origin?: BlockOrigin
  /** Line breaks between the block before and this one: 1 is the next line, 2 a blank line, 0 the first block. */
  readonly breaksBefore: number
}
