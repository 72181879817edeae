import { compileRules, type RuleSet } from '../index.ts'
import { loadRuleFolders } from './load-rule-folders.ts'

/** The built-in rules with those of folders, less those that are switched off. */
export function compileRuleFlags(folders: readonly string[], off: readonly string[]): RuleSet {
  return compileRules(loadRuleFolders(folders), { off })
}
