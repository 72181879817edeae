import { builtinRules } from '../builtin.ts'
import type { CompiledRule } from '../compile-rule.ts'

const BUILTIN: ReadonlySet<object> = new Set(builtinRules)

/** Whether a rule came with the package, so that it was read and tested by us. */
export function isBuiltin({ source }: CompiledRule): boolean {
  return BUILTIN.has(source)
}
