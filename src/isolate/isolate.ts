import type { Isolated, Zone } from '../model/isolated.ts'
import type { Parsed } from '../model/parsed.ts'
import type { RuleSet } from '../model/rule.ts'
import { outline as outlineOf } from '../tree/outline.ts'
import { findBody } from './find-body.ts'
import { findCaptions } from './find-captions.ts'
import { findTitle } from './find-title.ts'
import { Meanings } from './meanings.ts'
import { matchArticleBody } from './match-article-body.ts'
import type { Page } from './page.ts'
import { sceneOf } from './scene.ts'
import { weighLeaves } from './weigh-leaves.ts'
import { weighProse } from './weigh-prose.ts'
import { zoneLeaves } from './zone-leaves.ts'

/** Find the article in a page. Nothing is taken out: each text is given its place. */
export function isolate({ tree, meta }: Pick<Parsed, 'tree' | 'meta'>, rules: RuleSet): Isolated {
  const outline = outlineOf(tree)
  const meanings = new Meanings(rules)
  const captions = findCaptions({ outline, meanings })
  const captionLeaves = new Set(captions.flatMap(({ leaves }) => leaves))
  const prose = Float64Array.from(outline.leaves, (leaf) =>
    captionLeaves.has(leaf.index) ? 0 : weighProse(leaf),
  )
  const proseBefore = new Float64Array(prose.length + 1)
  for (let i = 0; i < prose.length; i++) proseBefore[i + 1] = proseBefore[i]! + prose[i]!
  const isQuoted = matchArticleBody(meta)
  const quoted = new Set<number>()
  if (isQuoted)
    for (const leaf of outline.leaves) if (!captionLeaves.has(leaf.index) && isQuoted(leaf)) quoted.add(leaf.index)
  const page: Page = { outline, meta, meanings, captionLeaves, prose, quoted, proseBefore }
  const title = findTitle(page)
  const weights = weighLeaves(page, title)
  const body = findBody(page, weights)
  if (!body) {
    const zone: Zone = { place: 'article', role: 'body' }
    return { outline, zones: outline.leaves.map(() => zone), captions: [] }
  }
  return { outline, zones: zoneLeaves(sceneOf(page, rules, title, body), captions), captions }
}
