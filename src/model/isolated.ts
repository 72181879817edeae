import type { Outline } from './outline.ts'

/** Where a text stands: in the article, in a box of the article that is no part of its text, or elsewhere on the page. */
export type Place = 'article' | 'furniture' | 'outside'

/** What a text is to the article, and for what is not of it the rule that says so. */
export interface Zone {
  readonly place: Place
  readonly role: 'title' | 'caption' | 'body'
  /** For the title of an article that is not the first. */
  readonly startsArticle?: boolean
  /** For a title: UTF-16 offset at which it begins, behind the kicker printed in the same line. */
  readonly from?: number
  /** For the texts of a picture: whether it stands in a copy that a script made. */
  readonly isClone?: boolean
  /** Set unless the place is `article`. */
  readonly rule?: string
  /** For the texts of a picture: which of `captions` they are part of. */
  readonly caption?: number
}

/** The texts of one picture that are one caption. */
export interface CaptionUnit {
  /** Leaves, in order: the description and the credit. */
  readonly leaves: readonly number[]
  /** Those of them that are a credit by their names. */
  readonly credits: ReadonlySet<number>
  /** Index of the picture; absent when none stands near. */
  readonly picture: number | undefined
}

/** A page with the article found in it. Nothing is taken out yet. */
export interface Isolated {
  readonly outline: Outline
  /** One a leaf. */
  readonly zones: readonly Zone[]
  readonly captions: readonly CaptionUnit[]
}
