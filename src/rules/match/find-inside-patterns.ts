import { RE2JS } from 're2js'
import type { GluedMatch } from '../../model/rule.ts'
import { reasonFor } from '../reason.ts'
import type { Layers } from './layered-map.ts'

/** Find what patterns with `inside` match in a block, wherever it stands. A match of the whole block is none. */
export function findInsidePatterns(layers: Layers): (text: string) => GluedMatch[] {
  const patterns = layers.flat().flatMap(({ info, part: { pattern } }) => {
    return pattern?.inside === undefined ? [] : [{ ...pattern, inside: pattern.inside, info }]
  })
  const compiled = new Map<string, RE2JS>()

  return (text) => {
    const matches: GluedMatch[] = []
    for (const { info, inside, source, ignoreCase } of patterns) {
      if (!text.includes(inside)) continue
      const pattern = compiled.get(source) ?? RE2JS.compile(source)
      compiled.set(source, pattern)
      const matcher = pattern.matcher(ignoreCase ? sameLength(text) : text)
      while (matcher.find()) {
        const [start, end] = [matcher.start(), matcher.end()]
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
