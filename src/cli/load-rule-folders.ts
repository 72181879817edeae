import { loadRules, type RuleSource } from '../index.ts'

/** The rules of several folders. */
export function loadRuleFolders(folders: readonly string[]): RuleSource[] {
  return folders.flatMap((folder) => loadRules(folder))
}
