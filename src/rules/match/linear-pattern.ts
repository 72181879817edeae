import { RE2JS } from 're2js'
import type { SearchPattern } from './engine.ts'

/** The engine for patterns of the user's: RE2, which takes linear time whatever the pattern is. */
export function linearPattern(source: string, _ignoreCase: boolean): SearchPattern {
  const compiled = RE2JS.compile(source)
  return {
    testExact: (text) => compiled.testExact(text),
    findAll(text) {
      const matcher = compiled.matcher(text)
      const found: { start: number; end: number }[] = []
      while (matcher.find()) found.push({ start: matcher.start(), end: matcher.end() })
      return found
    },
  }
}
