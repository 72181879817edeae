import type { RuleSet } from '../index.ts'

/** The built-in rules with the user's own; nothing where no flag changes them. */
export async function loadRuleFlags(flags: {
  readonly rules?: readonly string[] | undefined
  readonly off?: readonly string[] | undefined
}): Promise<RuleSet | undefined> {
  const { rules = [], off = [] } = flags
  if (rules.length === 0 && off.length === 0) return undefined
  // What reads rules takes longer to load than a document takes to clean.
  const { compileRuleFlags } = await import('./compile-rule-flags.ts')
  return compileRuleFlags(rules, off)
}
