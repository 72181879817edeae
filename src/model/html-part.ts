import type { Element, Root } from 'hast'
import type { BlockKind } from './block.ts'
import type { Role } from './finding.ts'
import type { CaptionMode } from './options.ts'

/** One block of an HTML article as it is printed, or a picture that has no words. */
export interface HtmlPart {
  /** `figure`: a picture without a caption; it has `figure` and no text. */
  readonly kind: BlockKind | 'figure'
  readonly role: Role
  /** What is left of the block, as on the record. */
  readonly text: string
  /**
   * The element that the text was read from; several parts may share one. Its inline markup is printed where it
   * says the same as `text`, a piece of it otherwise. Absent: the text alone is printed.
   */
  readonly node?: Element
  /** The element that holds the picture: for a caption, the one that it describes. Parts with the same one are one figure. */
  readonly figure?: Element
}

/** One article as it is printed: its parts in reading order. */
export type HtmlArticle = readonly HtmlPart[]

/** What the printers need. Nothing in it is changed. */
export interface HtmlArticles {
  /** The tree that the nodes of the parts stand in: it says which list, table or quotation they are part of. */
  readonly tree: Root
  readonly articles: readonly HtmlArticle[]
  /** Elements that are not printed wherever they stand: removed placeholders, hidden twins. */
  readonly skip?: ReadonlySet<Element>
  readonly captions: CaptionMode
  /** What relative URLs are relative to: `baseUrl(meta, url)`. Absent: they stay relative. */
  readonly base?: string
}
