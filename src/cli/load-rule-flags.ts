import { compileRules, loadRules, type RuleSet } from '../index.ts'

/** The built-in rules with the user's own; nothing where no flag changes them. */
export function loadRuleFlags(flags: {
  readonly rules?: readonly string[] | undefined
  readonly off?: readonly string[] | undefined
}): RuleSet | undefined {
  const { rules = [], off = [] } = flags
  if (rules.length === 0 && off.length === 0) return undefined
  return compileRules(
    rules.flatMap((dir) => loadRules(dir)),
    { off },
  )
}
