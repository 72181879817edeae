import type { BlockMatch, RuleInfo } from '../../model/rule.ts'
import type { PatternPart } from '../kind.ts'
import { reasonFor } from '../reason.ts'
import { compilePattern, type ExactPattern } from './compile-pattern.ts'
import { dotless } from './dotless.ts'
import { isBuiltin } from './is-builtin.ts'
import type { Layers } from './layered-map.ts'

interface Pattern extends PatternPart {
  readonly info: RuleInfo
  readonly isTrusted: boolean
}

type Match = (text: string) => BlockMatch | undefined

/** All patterns, in groups that can be tried as one: by whose they are and whether they mind the case of letters. */
export function matchPatterns(layers: Layers): Match {
  const patterns: Pattern[] = []
  for (const rule of layers.flat()) {
    if (rule.part.pattern)
      patterns.push({ ...rule.part.pattern, info: rule.info, isTrusted: isBuiltin(rule) })
  }
  const groups = [false, true].flatMap((isTrusted) =>
    [false, true].map((ignoreCase) =>
      matchAny(
        patterns.filter((each) => each.isTrusted === isTrusted && each.ignoreCase === ignoreCase),
      ),
    ),
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
function matchAny(patterns: readonly Pattern[]): Match {
  if (patterns.length === 0) return () => undefined
  const longest = Math.max(...patterns.map((pattern) => pattern.maxLength))
  const { ignoreCase = false, isTrusted = false } = patterns[0] ?? {}
  const compile = (source: string) => compilePattern(source, ignoreCase, isTrusted)
  let compiled: { any: ExactPattern; each: readonly ExactPattern[] } | undefined

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
