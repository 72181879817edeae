import type { Element } from 'hast'
import type { Zone } from './isolated.ts'

/** Where on a page a block stood, and what it is to the article. */
export interface BlockOrigin {
  readonly zone: Zone
  /** The innermost element with a line of its own round the text. */
  readonly node: Element
  /** For a caption: what the page names its credit. */
  readonly credit?: string
  /** For a caption: its picture. */
  readonly figure?: Element
  /** Pictures without a caption that stand directly before the block. */
  readonly picturesBefore?: readonly Element[]
}
