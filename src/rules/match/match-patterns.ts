import type { BlockMatch, RuleInfo } from '../../model/rule.ts'
import type { PatternPart } from '../kind.ts'
import { reasonFor } from '../reason.ts'
import { dotless } from './dotless.ts'
import type { Engine, SearchPattern } from './engine.ts'
import type { Layers } from './layered-map.ts'

interface Pattern extends PatternPart {
  readonly info: RuleInfo
}

type Match = (text: string) => BlockMatch | undefined

/** All patterns, in groups that can be tried as one: by their engine and whether they mind the case of letters. */
export function matchPatterns(layers: Layers): Match {
  const patterns: Pattern[] = layers
    .flat()
    .flatMap(({ info, part }) => (part.pattern ? [{ ...part.pattern, info }] : []))
  const engines = [...new Set(patterns.map(({ engine }) => engine))]
  const groups = engines.flatMap((engine) =>
    [false, true].map((ignoreCase) => {
      const own = patterns.filter(
        (each) => each.engine === engine && each.ignoreCase === ignoreCase,
      )
      return matchAny(own, engine, ignoreCase)
    }),
  )
  return (text) => {
    for (const match of groups) {
      const found = match(text)
      if (found) return found
    }
    return undefined
  }
}

/** Patterns behind one that is all of them: a block that fits none is read once, whatever their number. */
function matchAny(patterns: readonly Pattern[], engine: Engine, ignoreCase: boolean): Match {
  if (patterns.length === 0) return () => undefined
  const longest = Math.max(...patterns.map((pattern) => pattern.maxLength))
  const compile = (source: string) => engine(source, ignoreCase)
  let compiled: { any: SearchPattern; each: readonly SearchPattern[] } | undefined

  return (text) => {
    if (text.length > longest) return undefined
    // On first use: compiling takes longer than everything else at start.
    compiled ??= {
      any: compile(patterns.map((pattern) => pattern.source).join('|')),
      each: patterns.map((pattern) => compile(pattern.source)),
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
