import type { Zone } from '../model/isolated.ts'
import type { Box } from '../model/outline.ts'
import type { RuleSet } from '../model/rule.ts'
import type { Page } from './page.ts'
import { sceneOf } from './scene.ts'
import { zoneCaptions } from './zone-captions.ts'

const BODY: Zone = { place: 'article', role: 'body' }
const HIDDEN: Zone = { place: 'outside', role: 'body', rule: 'furniture/hidden' }

/**
 * The zones of a piece of a page, or of a page without a paragraph: all of it is the article, but for hidden copies
 * of what shows. An `h1` with no paragraph before it is the title, or the only one of an `article`; a further `article`
 * with a title of its own is another article. So what presswash prints is read as it was meant.
 */
export function zoneFragment(page: Page, rules: RuleSet): Zone[] {
  const { leaves } = page.outline
  const [title, ...others] = titlesOf(page)
  const further = new Set(others)
  const visible = new Set(leaves.filter(({ hiding }) => !hiding).map(({ text }) => text))
  const zones = leaves.map((leaf): Zone => {
    if (leaf.index === title) return { place: 'article', role: 'title' }
    if (further.has(leaf.index)) return { place: 'article', role: 'title', startsArticle: true }
    return leaf.hiding && visible.has(leaf.text) ? HIDDEN : BODY
  })
  const [any] = leaves
  if (!any) return zones
  const own = leaves.filter(({ index }) => !page.captionLeaves.has(index))
  // Where nothing but pictures' texts stand, all of the piece is their place.
  const core = own.length > 0 ? own : [{ ...any, box: page.outline.boxes[0]! }]
  const first = core[0]!
  const containerOf = leaves.map(({ box }) => box)
  const containers = new Set(core.map(({ box }) => box))
  const body = { core, containers, containerOf, first: first.index, last: core.at(-1)!.index }
  const scene = sceneOf(page, rules, title, body)
  const printed = new Set(core.filter(({ hiding }) => !hiding).map(({ text }) => text))
  zoneCaptions({ ...scene, last: leaves.length - 1 }, zones, 0, leaves.length, printed)
  return zones
}

/** The titles of a piece's articles, in order. One that comes back is not the start of another. */
function titlesOf(page: Page): number[] {
  const { boxes, leaves } = page.outline
  const articles: Box[] = []
  for (const box of boxes) {
    const isInside = box.index < (articles.at(-1)?.end ?? 0)
    if (!isInside && box.element.tagName === 'article') articles.push(box)
  }
  const found = articles.map((box) => headlineIn(page, box, true))
  const first = found[0] ?? headlineIn(page, boxes[0]!, false)
  const titles = new Map<string, number>()
  for (const at of [first, ...found.slice(1)])
    if (at !== undefined && !titles.has(leaves[at]!.text)) titles.set(leaves[at]!.text, at)
  return [...titles.values()]
}

/** The first `h1` if no paragraph stands before it, or the only one of an article. */
function headlineIn(
  { outline: { leaves }, proseBefore }: Page,
  { firstLeaf, endLeaf }: Box,
  isArticle: boolean,
): number | undefined {
  const all = leaves
    .slice(firstLeaf, endLeaf)
    .filter(({ box }) => box.element.tagName === 'h1')
    .map(({ index }) => index)
  const [first] = all
  if (first === undefined) return undefined
  const isOnTop = proseBefore[first] === proseBefore[firstLeaf]
  return isOnTop || (isArticle && all.length === 1) ? first : undefined
}
