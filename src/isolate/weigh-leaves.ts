import type { Box } from '../model/outline.ts'
import { type Page, proseIn } from './page.ts'

/** Share of the page's prose from which a box is too much of it to be furniture, whatever its name: with the title in it, in one `article` with the title, elsewhere. */
const MUCH = 0.2
const HALF = 0.5
const MOST = 0.9
const ARTICLE = /^(?:article|main)$/
const FURNITURE = 0.05
const HIDDEN = 0.3
const NAMED = 2
const QUOTED = 3

/** How much each leaf counts when the body is looked for: prose, less in furniture, more in what is named the body. */
export function weighLeaves(page: Page, title: number | undefined): Float64Array {
  const { outline, prose, proseBefore, quoted } = page
  const total = proseBefore.at(-1)!
  /** By the index of a box. */
  const factors = new Float64Array(outline.boxes.length)
  for (const box of outline.boxes) {
    const outer = box.parent ? factors[box.parent.index]! : 1
    factors[box.index] = outer * factor(page, box, total, outer, title)
  }
  const before = title === undefined ? 0 : title
  return prose.map((weight, leaf) => {
    if (weight === 0) return 0
    const place = leaf < before ? 0.3 : 1
    const data = quoted.has(leaf) ? QUOTED : 1
    return weight * factors[outline.leaves[leaf]!.box.index]! * place * data
  })
}

function factor(
  page: Page,
  box: Box,
  total: number,
  outer: number,
  title: number | undefined,
): number {
  if (box.firstLeaf === box.endLeaf) return 1
  let value = 1
  if (box.hiding && !box.parent?.hiding) value *= HIDDEN
  if (page.meanings.find(box, 'furniture') && proseIn(page, box) < total * most(box, title))
    value *= FURNITURE
  if (outer <= 1 && page.meanings.find(box, 'body')) value *= NAMED
  return value
}

function most(box: Box, title: number | undefined): number {
  if (title === undefined) return MOST
  for (let at: Box | undefined = box; at; at = at.parent) {
    const holdsTitle = title >= at.firstLeaf && title < at.endLeaf
    if (holdsTitle) return at === box ? MUCH : ARTICLE.test(at.element.tagName) ? HALF : MOST
  }
  return MOST
}
