import type { Root } from 'hast'
import type { Box, Outline } from '../model/outline.ts'
import type { PageMeta } from '../model/page-meta.ts'
import type { RuleSet } from '../model/rule.ts'
import { outline as outlineOf } from '../tree/outline.ts'
import { type FigureTexts, findCaptions } from './find-captions.ts'
import { matchArticleBody } from './match-article-body.ts'
import { Meanings } from './meanings.ts'
import { weighProse } from './weigh-prose.ts'

/** What the steps of isolating share about one page. */
export interface Page {
  readonly outline: Outline
  readonly meta: PageMeta | undefined
  readonly meanings: Meanings
  /** The texts of pictures, wherever they stand. */
  readonly captions: readonly FigureTexts[]
  /** Leaves that are texts of pictures. */
  readonly captionLeaves: ReadonlySet<number>
  /** Per leaf: how much it looks like a paragraph, in letters; 0 for what does not. */
  readonly prose: Float64Array
  /** Leaves that stand in the article as the page's data give it. */
  readonly quoted: ReadonlySet<number>
  /** Sums of `prose` up to, not including, a leaf. */
  readonly proseBefore: Float64Array
}

/** Read a tree once. */
export function pageOf(tree: Root, meta: PageMeta | undefined, rules: RuleSet): Page {
  const outline = outlineOf(tree)
  const { leaves } = outline
  const meanings = new Meanings(rules)
  const captions = findCaptions(outline, meanings)
  const captionLeaves = new Set(captions.flatMap((unit) => unit.leaves))
  const prose = Float64Array.from(leaves, (leaf) =>
    captionLeaves.has(leaf.index) ? 0 : weighProse(leaf),
  )
  const proseBefore = new Float64Array(prose.length + 1)
  for (let i = 0; i < prose.length; i++) proseBefore[i + 1] = proseBefore[i]! + prose[i]!
  const isQuoted = matchArticleBody(meta)
  const texts = isQuoted ? leaves.filter(({ index }) => !captionLeaves.has(index)) : []
  const quoted = new Set(texts.filter((leaf) => isQuoted!(leaf)).map(({ index }) => index))
  return { outline, meta, meanings, captions, captionLeaves, prose, proseBefore, quoted }
}

/** Prose in a box. */
export function proseIn({ proseBefore }: Page, { firstLeaf, endLeaf }: Box): number {
  return proseBefore[endLeaf]! - proseBefore[firstLeaf]!
}
