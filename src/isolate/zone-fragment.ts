import type { Zone } from '../model/isolated.ts'
import type { Leaf } from '../model/outline.ts'
import type { RuleSet } from '../model/rule.ts'
import type { Page } from './page.ts'
import { sceneOf } from './scene.ts'
import { zoneCaptions } from './zone-captions.ts'

const BODY: Zone = { place: 'article', role: 'body' }
const HIDDEN: Zone = { place: 'outside', role: 'body', rule: 'furniture/hidden' }

/**
 * The zones of a piece of a page, or of a page without a paragraph: all of it is the article, but for hidden copies
 * of what shows. An `h1` with no paragraph before it is the title.
 */
export function zoneFragment(page: Page, rules: RuleSet): Zone[] {
  const { leaves } = page.outline
  const title = titleOf(page)
  const visible = new Set(leaves.filter(({ hiding }) => !hiding).map(({ text }) => text))
  const zones = leaves.map((leaf): Zone => {
    if (leaf.index === title) return { place: 'article', role: 'title' }
    return leaf.hiding && visible.has(leaf.text) ? HIDDEN : BODY
  })
  const core = leaves.filter(({ index }) => !page.captionLeaves.has(index))
  const [first] = core
  if (!first) return zones
  const containerOf = leaves.map(({ box }) => box)
  const containers = new Set(core.map(({ box }) => box))
  const body = { core, containers, containerOf, first: first.index, last: core.at(-1)!.index }
  const scene = sceneOf(page, rules, title, body)
  const printed = new Set(core.filter(({ hiding }) => !hiding).map(({ text }) => text))
  zoneCaptions({ ...scene, last: leaves.length - 1 }, zones, 0, leaves.length, printed)
  return zones
}

function titleOf({ outline: { leaves }, prose }: Page): number | undefined {
  const isHeadline = ({ box }: Leaf) => box.element.tagName === 'h1'
  const at = leaves.findIndex((leaf) => isHeadline(leaf) || prose[leaf.index]! > 0)
  return at !== -1 && isHeadline(leaves[at]!) ? at : undefined
}
