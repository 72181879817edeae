import type { Box, Leaf } from '../model/outline.ts'
import { property } from '../tree/property.ts'
import type { Page } from './page.ts'

/** The paragraphs that are the body of the article, and the boxes that they stand in. */
export interface Body {
  /** Paragraphs that are surely body, in order. */
  readonly core: readonly Leaf[]
  /** The boxes whose own paragraphs are the body. */
  readonly containers: ReadonlySet<Box>
  /** The container of each leaf. */
  readonly containerOf: readonly Box[]
  /** Leaves: the first and the last of the core. */
  readonly first: number
  readonly last: number
}

interface Group {
  mass: number
  readonly leaves: Leaf[]
}

/** Elements that stand round one paragraph or a part of it. */
const TEXT_BOX =
  /^(?:p|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|figcaption|figure|table|thead|tbody|tr|td|th|center|address)$/
/** Texts from which a cell is no cell of a table of figures. */
const COLUMN = 4
/** A paragraph that counts for less than this share of what the others count for stands in furniture. */
const WEAK = 0.3
/** Other texts between two paragraphs from which they are of two articles. */
const GAP = 60
/** Texts at the start of an article among which its headline is. */
const HEADER = 10

/**
 * The body: paragraphs of one text stand in boxes of one shape, one behind the other.
 *
 * @param title the leaf of the headline
 * @param from the first leaf to look at
 * @param to the leaf behind the last
 */
export function findBody(
  page: Page,
  weights: Float64Array,
  title: number | undefined,
  from = 0,
  to = page.outline.leaves.length,
): Body | undefined {
  const { leaves } = page.outline
  const containerOf = leaves.map(container)
  const groups = new Map<string, Group>()
  for (const leaf of leaves.slice(from, to)) {
    const weight = weights[leaf.index]!
    if (weight === 0) continue
    const key = shape(containerOf[leaf.index]!)
    const group = groups.get(key) ?? { mass: 0, leaves: [] }
    groups.set(key, group)
    group.mass += weight
    group.leaves.push(leaf)
  }
  let best: Group | undefined
  for (const group of groups.values()) if (!best || group.mass > best.mass) best = group
  if (!best) return undefined
  const core = bestRun(page, title, withoutWeak(best.leaves, page, weights), weights)
  return {
    core,
    containers: new Set(core.map(({ index }) => containerOf[index]!)),
    containerOf,
    first: core[0]!.index,
    last: core.at(-1)!.index,
  }
}

/** The leaves that count in full; those that stand in furniture count for little. */
function withoutWeak(leaves: readonly Leaf[], { prose }: Page, weights: Float64Array): Leaf[] {
  const share = ({ index }: Leaf) => weights[index]! / prose[index]!
  const most = leaves.reduce((max, leaf) => Math.max(max, share(leaf)), 0)
  return leaves.filter((leaf) => share(leaf) >= most * WEAK)
}

/** Of paragraphs far apart or in several articles those with the headline, else those that weigh most. */
function bestRun(
  page: Page,
  title: number | undefined,
  leaves: readonly Leaf[],
  weights: Float64Array,
): Leaf[] {
  const runs: { leaves: Leaf[]; mass: number; article: Box | undefined }[] = []
  for (const leaf of leaves) {
    const article = articleOf(leaf.box)
    const run = runs.at(-1)
    const isNext = !run || leaf.index - run.leaves.at(-1)!.index > GAP
    if (isNext || (article && run.article !== article && hasHeadline(page, article, title)))
      runs.push({ leaves: [], mass: 0, article })
    const current = runs.at(-1)!
    current.leaves.push(leaf)
    current.mass += weights[leaf.index]!
  }
  const heaviest = runs.reduce((best, run) => (run.mass > best.mass ? run : best))
  const named = runs.find(({ article }) => title !== undefined && article && isIn(title, article))
  return (named ?? heaviest).leaves
}

const isIn = (leaf: number, { firstLeaf, endLeaf }: Box) => leaf >= firstLeaf && leaf < endLeaf

function articleOf(box: Box): Box | undefined {
  let at: Box | undefined = box
  while (at && at.element.tagName !== 'article') at = at.parent
  return at
}

/** Whether an article begins with a headline of the same kind as the page's, which an entry of a live ticker has not. */
function hasHeadline({ outline }: Page, article: Box, title: number | undefined): boolean {
  if (title === undefined) return false
  const { tagName } = outline.leaves[title]!.box.element
  return outline.leaves
    .slice(article.firstLeaf, Math.min(article.endLeaf, article.firstLeaf + HEADER))
    .some((leaf) => leaf.box.element.tagName === tagName && leaf.linkChars === 0)
}

/** The innermost box that holds more than this one paragraph. */
function container({ box }: Leaf): Box {
  let at = box
  while (at.parent && (isParagraph(at) || at.endLeaf - at.firstLeaf < 2)) at = at.parent
  return at
}

/** Whether a box is a paragraph or a part of one. A cell with many texts is a column of the page's layout. */
function isParagraph({ element: { tagName }, firstLeaf, endLeaf }: Box): boolean {
  if (tagName === 'td' || tagName === 'th') return endLeaf - firstLeaf < COLUMN
  return TEXT_BOX.test(tagName)
}

/** The innermost box that is more than a paragraph. */
export function holderOf({ box }: Leaf): Box {
  let at = box
  while (at.parent && isParagraph(at)) at = at.parent
  return at
}

/** What boxes of one make have in common: names, without numbers. */
export function nameOf({ element }: Box): string {
  return `${element.tagName} ${property(element, 'className').replace(/\d+/g, '')}`
}

/** What boxes of one make in one place have in common: names and depth. */
export function shape(box: Box): string {
  return `${box.depth} ${nameOf(box)}`
}
