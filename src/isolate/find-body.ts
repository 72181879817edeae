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

/**
 * The body: paragraphs of one text stand in boxes of one shape, one behind the other.
 *
 * @param from the first leaf to look at
 * @param to the leaf behind the last
 */
export function findBody(
  page: Page,
  weights: Float64Array,
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
  const core = heaviestRun(withoutWeak(best.leaves, page, weights), weights)
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

/** Of paragraphs far apart those that stand together and weigh most. */
function heaviestRun(leaves: readonly Leaf[], weights: Float64Array): Leaf[] {
  let best: Leaf[] = []
  let bestMass = 0
  let run: Leaf[] = []
  let mass = 0
  for (const leaf of leaves) {
    const before = run.at(-1)
    if (before && leaf.index - before.index > GAP) [run, mass] = [[], 0]
    run.push(leaf)
    mass += weights[leaf.index]!
    if (mass > bestMass) [best, bestMass] = [run, mass]
  }
  return best
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
