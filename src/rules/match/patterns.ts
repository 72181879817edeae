import { RE2JS } from 're2js'
import type { BlockMatch, RuleInfo } from '../../model/rule.ts'
import type { PatternPart } from '../kind.ts'
import { reasonFor } from '../reason.ts'
import type { Layers } from './layered-map.ts'

interface Pattern extends PatternPart {
  readonly info: RuleInfo
}

/** All patterns behind one: a block that fits none of them is read once, whatever their number. */
export function matchPatterns(layers: Layers): (text: string) => BlockMatch | undefined {
  const patterns: Pattern[] = []
  for (const { info, part } of layers.flat()) {
    if (part.pattern) patterns.push({ ...part.pattern, info })
  }
  if (patterns.length === 0) return () => undefined
  const longest = Math.max(...patterns.map((pattern) => pattern.maxLength))
  let compiled: { any: RE2JS; each: readonly RE2JS[] } | undefined

  return (text) => {
    if (text.length > longest) return
    // On first use: compiling takes longer than everything else at start.
    compiled ??= {
      any: RE2JS.compile(patterns.map((pattern) => pattern.source).join('|')),
      each: patterns.map((pattern) => RE2JS.compile(pattern.source)),
    }
    if (!compiled.any.testExact(text)) return
    for (const [index, { info, maxLength, needs }] of patterns.entries()) {
      if (text.length <= maxLength && compiled.each[index]?.testExact(text)) {
        return { rule: info, reason: reasonFor(info, text), ...(needs && { needs }) }
      }
    }
    return
  }
}
