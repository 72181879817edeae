import type { CompiledRule } from './compile-rule.ts'
import type { Part } from './kind.ts'
import type { Engine } from './match/engine.ts'

/**
 * Read what `packRules` wrote.
 *
 * @param engine for the patterns
 */
export function unpackRules(packed: string, engine: Engine): CompiledRule[] {
  const rules = JSON.parse(packed) as CompiledRule[]
  return rules.map(({ info, part }) => ({ info, part: unpackPart(part, engine) }))
}

function unpackPart(packed: Part, engine: Engine): Part {
  const part = unpackLists(packed) as Part
  return part.pattern ? { pattern: { ...part.pattern, engine } } : part
}

function unpackLists(value: unknown): unknown {
  if (Array.isArray(value)) return typeof value[0] === 'string' ? value[0].split('\n') : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpackLists(each)]))
}
