import type { RuleInfo, RuleSet } from '../model/rule.ts'
import { UsageError } from '../report/error.ts'
import { findCredits } from './credit/find-credits.ts'
import { findGluedPhrases } from './match/find-glued-phrases.ts'
import { findInsidePatterns } from './match/find-inside-patterns.ts'
import type { Layers } from './match/layered-map.ts'
import { matchNames } from './match/match-names.ts'
import { matchPatterns } from './match/match-patterns.ts'
import { matchPhrases } from './match/match-phrases.ts'
import { suggest } from './suggest.ts'

/**
 * Index compiled rules, the ones that take precedence first.
 * @throws RuleError when two rules of one layer have the same phrase, name or label.
 */
export function assembleRules(layers: Layers): RuleSet {
  const rules: RuleInfo[] = layers.flat().map((rule) => rule.info)
  rules.sort((a, b) => (a.id < b.id ? -1 : 1))
  const ids = new Set(rules.map((rule) => rule.id))
  const values = new Map(layers.flat().map(({ info, part }) => [info.id, part.values]))
  const matchPhrase = matchPhrases(layers)
  const matchPattern = matchPatterns(layers)
  const findPhrases = findGluedPhrases(layers)
  const findInside = findInsidePatterns(layers)

  return {
    rules,
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
