import { RE2JS } from 're2js'
import type { BlockMatch, RuleInfo } from '../../model/rule.ts'
import type { PatternPart } from '../kind.ts'
import { reasonFor } from '../reason.ts'
import { dotless } from './dotless.ts'
import type { Layers } from './layered-map.ts'

interface Pattern extends PatternPart {
  readonly info: RuleInfo
}

type Match = (text: string) => BlockMatch | undefined

/** All patterns in two groups, those that mind the case of letters and those that do not. */
export function matchPatterns(layers: Layers): Match {
  const patterns: Pattern[] = []
  for (const { info, part } of layers.flat()) {
    if (part.pattern) patterns.push({ ...part.pattern, info })
  }
  const exact = matchAny(patterns.filter((pattern) => !pattern.ignoreCase))
  const folded = matchAny(patterns.filter((pattern) => pattern.ignoreCase))
  return (text) => exact(text) ?? folded(text)
}

/** Patterns behind one that is all of them: a block that fits none is read once, whatever their number. */
function matchAny(patterns: readonly Pattern[]): Match {
  if (patterns.length === 0) return () => undefined
  const longest = Math.max(...patterns.map((pattern) => pattern.maxLength))
  const ignoreCase = patterns[0]?.ignoreCase ?? false
  let compiled: { any: RE2JS; each: readonly RE2JS[] } | undefined

  return (text) => {
    if (text.length > longest) return undefined
    // On first use: compiling takes longer than everything else at start.
    compiled ??= {
      any: RE2JS.compile(patterns.map((pattern) => pattern.source).join('|')),
      each: patterns.map((pattern) => RE2JS.compile(pattern.source)),
    }
    const read = ignoreCase ? dotless(text) : text
    if (!compiled.any.testExact(read)) return undefined
    const { each } = compiled
    const found = patterns.find(
      ({ maxLength }, index) => text.length <= maxLength && each[index]?.testExact(read),
    )
    if (!found) return undefined
    const { info, needs } = found
    return { rule: info, reason: reasonFor(info, text), ...(needs && { needs }) }
  }
}
