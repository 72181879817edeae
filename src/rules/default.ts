import type { RuleSet } from '../model/rule.ts'
import { assembleRules } from './assemble.ts'
import { builtinRules } from './builtin.ts'
import { compileRule } from './compile-rule.ts'

let compiled: RuleSet | undefined

/** The built-in rules, all on. Compiled once, when first asked for; a constant, so results stay pure. */
export function defaultRules(): RuleSet {
  // Not checked here: a test does, and zod would take longer to load than all else together.
  compiled ??= assembleRules([builtinRules.map(compileRule)])
  return compiled
}
