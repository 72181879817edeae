import type { Isolated, Zone } from '../model/isolated.ts'
import type { Parsed } from '../model/parsed.ts'
import type { RuleSet } from '../model/rule.ts'
import { findBody } from './find-body.ts'
import { findFurther } from './find-further.ts'
import { findTitle } from './find-title.ts'
import { isFragment } from './is-fragment.ts'
import { type Page, pageOf } from './page.ts'
import { sceneOf } from './scene.ts'
import { weighLeaves } from './weigh-leaves.ts'
import { zoneFragment } from './zone-fragment.ts'
import { zoneLeaves } from './zone-leaves.ts'

/** Find the article in a page. Nothing is taken out: each text is given its place. */
export function isolate({ tree, meta }: Pick<Parsed, 'tree' | 'meta'>, rules: RuleSet): Isolated {
  const page = pageOf(tree, meta, rules)
  const { outline, captions } = page
  const zones = isFragment(tree) ? zoneFragment(page, rules) : zonePage(page, rules)
  return { outline, zones, captions }
}

function zonePage(page: Page, rules: RuleSet): Zone[] {
  const title = findTitle(page)
  const weights = weighLeaves(page, title)
  const body = findBody(page, weights, title)
  if (!body) return zoneFragment(page, rules)
  const scene = sceneOf(page, rules, title, body)
  const zones: Zone[] = []
  const { leaves } = page.outline
  zoneLeaves(scene, zones, 0, leaves.length)
  const titles = new Set(title === undefined ? [] : [leaves[title]!.text])
  for (const { box, title: own } of findFurther(scene)) {
    const found = findBody(page, weights, own, own, box.endLeaf)
    if (!found) continue
    zoneLeaves(sceneOf(page, rules, own, found), zones, box.firstLeaf, box.endLeaf)
    // Under the same headline it is the same article, printed for another screen.
    const { text } = leaves[own]!
    if (!titles.has(text)) zones[own] = { ...zones[own]!, startsArticle: true }
    titles.add(text)
  }
  return zones
}
