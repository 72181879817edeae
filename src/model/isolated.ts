import type { Outline } from './outline.ts'

/** Where a text stands: in the article, in a box of the article that is no part of its text, or elsewhere on the page. */
export type Place = 'article' | 'furniture' | 'outside'

/** What a text is to the article, and for what is not of it the rule that says so. */
export interface Zone {
  readonly place: Place
  readonly role: 'title' | 'caption' | 'credit' | 'body'
  /** Set unless the place is `article`. */
  readonly rule?: string
  /** For a caption and its credit: the picture that they belong to. */
  readonly picture?: number
}

/** A page with the article found in it. Nothing is taken out yet. */
export interface Isolated {
  readonly outline: Outline
  /** One a leaf. */
  readonly zones: readonly Zone[]
}
