import { compileRules, loadRules, type RuleSet } from '../index.ts'

/** The built-in rules with those of directories, less those that are switched off. */
export function compileRuleFlags(dirs: readonly string[], off: readonly string[]): RuleSet {
  return compileRules(
    dirs.flatMap((dir) => loadRules(dir)),
    { off },
  )
}
