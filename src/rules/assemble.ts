import type { RuleInfo, RuleSet } from '../model/rule.ts'
import { UsageError } from '../report/error.ts'
import { findCredits } from './credit/find-credits.ts'
import { findOpeners } from './credit/find-openers.ts'
import { findGluedPhrases } from './match/find-glued-phrases.ts'
import { findInsidePatterns } from './match/find-inside-patterns.ts'
import type { Layers } from './match/layered-map.ts'
import { matchNames } from './match/match-names.ts'
import { matchPatterns } from './match/match-patterns.ts'
import { matchPhrases } from './match/match-phrases.ts'
import { suggest } from './suggest.ts'

/**
 * Index compiled rules, the ones that take precedence first. Those bound to sites come before the others of their layer,
 * and count for documents of their sites only.
 * @throws RuleError when two rules of one layer have the same phrase, name or label.
 */
export function assembleRules(layers: Layers): RuleSet {
  const rules: RuleInfo[] = layers.flat().map((rule) => rule.info)
  rules.sort((a, b) => (a.id < b.id ? -1 : 1))
  const bound = rules.filter(({ sites }) => sites.length > 0)
  const bySites = new Map<string, RuleSet>()
  const at = (url: string | undefined): RuleSet => {
    const host = bound.length === 0 || url === undefined ? '' : hostOf(url)
    const here = bound.filter(({ sites }) => sites.some((site) => isOn(host, site)))
    const key = here.map(({ id }) => id).join(' ')
    const known = bySites.get(key)
    if (known) return known
    const made = assembleLayers(forSites(layers, new Set(here)), rules, at)
    bySites.set(key, made)
    return made
  }
  return at(undefined)
}

/** The rules that hold everywhere and those bound to a site in hand, the latter in a layer before the others. */
function forSites(layers: Layers, here: ReadonlySet<RuleInfo>): Layers {
  return layers.flatMap((layer) => [
    layer.filter(({ info }) => here.has(info)),
    layer.filter(({ info }) => info.sites.length === 0),
  ])
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}

const isOn = (host: string, site: string) => host === site || host.endsWith(`.${site}`)

function assembleLayers(layers: Layers, rules: readonly RuleInfo[], at: RuleSet['at']): RuleSet {
  const ids = new Set(layers.flat().map(({ info }) => info.id))
  const values = new Map(layers.flat().map(({ info, part }) => [info.id, part.values]))
  const matchPhrase = matchPhrases(layers)
  const matchPattern = matchPatterns(layers)
  const findPhrases = findGluedPhrases(layers)
  const findInside = findInsidePatterns(layers)

  return {
    rules,
    at,
    has: (id) => ids.has(id),
    matchBlock(text, folded) {
      const phrase = matchPhrase(text, folded)
      if (phrase && !phrase.needs) return phrase
      const pattern = matchPattern(text)
      // What is enough by itself before what needs a second sign.
      return pattern && (!phrase || !pattern.needs) ? pattern : phrase
    },
    findGlued(text) {
      const inside = findInside(text)
      const glued = findPhrases(text)
      if (inside.length === 0) return glued
      const free = glued.filter(({ start, end }) => {
        return inside.every((match) => match.end <= start || end <= match.start)
      })
      return [...free, ...inside].toSorted((a, b) => a.start - b.start)
    },
    findCredit: findCredits(layers),
    findOpener: findOpeners(layers),
    matchName: matchNames(layers),
    threshold(id, key) {
      const known = values.get(id)
      const value = known && Object.hasOwn(known, key) ? known[key] : undefined
      if (value !== undefined) return value
      const hint = known ? suggest(key, Object.keys(known)) : suggest(id, ids)
      throw new UsageError(
        `Unexpected threshold \`${id}\` \`${key}\`, expected a value that a rule sets${hint}`,
      )
    },
  }
}
