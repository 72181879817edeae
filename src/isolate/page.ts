import type { PageMeta } from '../model/page-meta.ts'
import type { Box, Leaf, Outline } from '../model/outline.ts'
import type { Meanings } from './meanings.ts'

/** What the steps of isolating share about one page. */
export interface Page {
  readonly outline: Outline
  readonly meta: PageMeta | undefined
  readonly meanings: Meanings
  /** Leaves that are texts of pictures. */
  readonly captionLeaves: ReadonlySet<number>
  /** Per leaf: how much it looks like a paragraph, in letters; 0 for what does not. */
  readonly prose: Float64Array
  /** Leaves that stand in the article as the page's data give it. */
  readonly quoted: ReadonlySet<number>
  /** Sums of `prose` up to, not including, a leaf. */
  readonly proseBefore: Float64Array
}

/** Prose in a box. */
export function proseIn({ proseBefore }: Page, { firstLeaf, endLeaf }: Box): number {
  return proseBefore[endLeaf]! - proseBefore[firstLeaf]!
}

/** Whether a leaf stands in a box. */
export function isIn({ index }: Leaf, { firstLeaf, endLeaf }: Box): boolean {
  return index >= firstLeaf && index < endLeaf
}
