import type { Box, Leaf } from '../model/outline.ts'
import { property } from '../tree/property.ts'
import type { Page } from './page.ts'

/** The boxes whose own paragraphs are the body of the article, and the stretch of the page that they take up. */
export interface Body {
  readonly containers: ReadonlySet<Box>
  /** The container of each leaf. */
  readonly containerOf: readonly Box[]
  /** Leaves: the first and the last paragraph of the body. */
  readonly first: number
  readonly last: number
}

/** Elements that stand round one paragraph or a part of it. */
const TEXT_BOX =
  /^(?:p|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|figcaption|figure|table|thead|tbody|tr|td|th|center|address)$/

/** The boxes that hold the body: paragraphs of one text stand in boxes of one shape. */
export function findBody(page: Page, title: number | undefined, weights: Float64Array): Body | undefined {
  const { leaves } = page.outline
  const containerOf = leaves.map(container)
  const groups = new Map<string, { mass: number; boxes: Map<Box, number> }>()
  for (const leaf of leaves) {
    const weight = weights[leaf.index]!
    if (weight === 0) continue
    const box = containerOf[leaf.index]!
    const key = shape(box)
    const group = groups.get(key) ?? { mass: 0, boxes: new Map<Box, number>() }
    groups.set(key, group)
    group.mass += weight
    group.boxes.set(box, (group.boxes.get(box) ?? 0) + weight)
  }
  let best: { mass: number; boxes: Map<Box, number> } | undefined
  for (const group of groups.values()) if (!best || group.mass > best.mass) best = group
  if (!best) return undefined
  const containers = new Set(best.boxes.keys())
  let first = -1
  let last = -1
  for (const leaf of leaves) {
    if (weights[leaf.index]! === 0 || !containers.has(containerOf[leaf.index]!)) continue
    if (first === -1) first = leaf.index
    last = leaf.index
  }
  void title
  return { containers, containerOf, first, last }
}

/** The innermost box that holds more than this one paragraph. */
function container({ box }: Leaf): Box {
  let at = box
  while (at.parent && (TEXT_BOX.test(at.element.tagName) || at.endLeaf - at.firstLeaf < 2))
    at = at.parent
  return at
}

/** What boxes of one make have in common: names, without numbers, and depth. */
function shape(box: Box): string {
  const { tagName } = box.element
  const names = `${property(box.element, 'className')}`.replace(/\d+/g, '')
  return `${box.depth} ${tagName} ${names}`
}
