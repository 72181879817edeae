import type { Box } from '../model/outline.ts'
import { nameOf } from './find-body.ts'
import { proseIn } from './page.ts'
import { furnitureOf, type Scene } from './scene.ts'

/** Another article of the page: its box and the leaf of its headline. */
export interface Further {
  readonly box: Box
  readonly title: number
}

/** Letters of prose from which a box is an article and no teaser, and how much of its text may be links. */
const PROSE = 300
const LINKED = 0.3
const MAX_ARTICLES = 50

/**
 * The articles that a page puts behind the first as one scrolls on: boxes of the same make as the first one's, each
 * with a headline of the same kind that leads nowhere, and with paragraphs of its own.
 */
export function findFurther(scene: Scene): Further[] {
  const { page, title } = scene
  const { boxes, leaves } = page.outline
  if (title === undefined) return []
  const root = articleRound(scene, title)
  if (!root) return []
  const headline = leaves[title]!.box.element.tagName
  const name = nameOf(root)
  const found: Further[] = []
  for (let at = root.end; at < boxes.length && found.length < MAX_ARTICLES;) {
    const box = boxes[at]!
    const own = nameOf(box) === name ? headlineIn(scene, box, headline) : undefined
    if (own === undefined) at++
    else {
      found.push({ box, title: own })
      at = box.end
    }
  }
  return found
}

/** The `article` that holds the first one's headline and body. */
function articleRound({ scope }: Scene, title: number): Box | undefined {
  for (let at: Box | undefined = scope; at; at = at.parent)
    if (at.element.tagName === 'article' && title >= at.firstLeaf && title < at.endLeaf) return at
  return undefined
}

function headlineIn(scene: Scene, box: Box, tagName: string): number | undefined {
  const { page } = scene
  if (proseIn(page, box) < PROSE || box.linkChars > box.chars * LINKED || box.hiding)
    return undefined
  if (furnitureOf(scene, box)) return undefined
  const { leaves } = page.outline
  for (let at = box.firstLeaf; at < box.endLeaf; at++) {
    const leaf = leaves[at]!
    if (leaf.box.element.tagName === tagName && leaf.linkChars === 0) return at
    if (page.prose[at]! > 0) return undefined
  }
  return undefined
}
