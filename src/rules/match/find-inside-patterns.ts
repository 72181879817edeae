import type { GluedMatch } from '../../model/rule.ts'
import { reasonFor } from '../reason.ts'
import type { SearchPattern } from './engine.ts'
import type { Layers } from './layered-map.ts'

/** Find what patterns with `inside` match in a block, wherever it stands. A match of the whole block is none. */
export function findInsidePatterns(layers: Layers): (text: string) => GluedMatch[] {
  const patterns = layers.flat().flatMap(({ info, part: { pattern } }) => {
    return pattern?.inside === undefined ? [] : [{ ...pattern, inside: pattern.inside, info }]
  })
  const compiled = new Map<string, SearchPattern>()

  return (text) => {
    const matches: GluedMatch[] = []
    for (const { info, inside, source, ignoreCase, engine } of patterns) {
      if (!text.includes(inside)) continue
      const pattern = compiled.get(source) ?? engine(source, ignoreCase)
      compiled.set(source, pattern)
      for (const { start, end } of pattern.findAll(ignoreCase ? sameLength(text) : text)) {
        if (end - start === text.length) continue
        matches.push({ rule: info, reason: reasonFor(info, text.slice(start, end)), start, end })
      }
    }
    return matches.toSorted((a, b) => a.start - b.start)
  }
}

/** İ and ı as i, and nothing that would move an offset. */
function sameLength(text: string): string {
  return text.replace(/[İı]/g, 'i')
}
