import type { Leaf } from '../model/outline.ts'
import { fold } from '../text/fold.ts'
import { words } from '../text/words.ts'
import type { Page } from './page.ts'

/** Likeness to one of the page's own titles from which a line is the headline. */
const LIKE = 0.5
const H1 = 0.3
const NAMED = 0.1
const MAX_CHARS = 400
/** Share of a headline that a linked kicker in it may be. */
const LINKED = 0.5

/** The line that is the article's headline: like the title that the page's head names, an `h1`, named so. */
export function findTitle({ outline, meta, meanings }: Page): number | undefined {
  const titles = (meta?.titles ?? []).map(({ text }) => words(fold(text)))
  const sets = titles.map(({ list }) => new Set(list))
  let best: number | undefined
  let bestScore = 0
  for (const leaf of outline.leaves) {
    if (leaf.chars > MAX_CHARS || leaf.linkChars > leaf.chars * LINKED || leaf.hiding) continue
    const isH1 = leaf.box.element.tagName === 'h1' || leaf.box.parent?.element.tagName === 'h1'
    const named = meanings.find(leaf.box, 'title') !== undefined
    if (!isH1 && !named && leaf.kind !== 'heading') continue
    const score = likeness(leaf, sets) + (isH1 ? H1 : 0) + (named ? NAMED : 0)
    if (score > bestScore && (isH1 || score >= LIKE)) [best, bestScore] = [leaf.index, score]
  }
  return best
}

function likeness({ text }: Leaf, titles: readonly ReadonlySet<string>[]): number {
  const own = new Set(words(fold(text)).list)
  if (own.size === 0) return 0
  let best = 0
  for (const title of titles) {
    let shared = 0
    for (const word of own) if (title.has(word)) shared++
    best = Math.max(best, (2 * shared) / (own.size + title.size))
  }
  return best
}
