import type { RuleSet } from '../model/rule.ts'
import { assembleRules } from './assemble.ts'
import { builtinRules } from './builtin-rules.ts'

let compiled: RuleSet | undefined

/** The built-in rules, all on. Put together once, when first asked for; a constant, so results stay pure. */
export function defaultRules(): RuleSet {
  compiled ??= assembleRules([builtinRules()])
  return compiled
}
