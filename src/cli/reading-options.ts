import type { ReadingOptions, RuleSource } from '../index.ts'
import { loadRules } from '../index.ts'
import type { CleanFlags } from './flags.ts'

/** What the flags say of reading and cleaning, for the library. */
export function readingOptions(flags: CleanFlags): ReadingOptions {
  const { rules: folders = [], off, captions, url, from, field, idField, urlField } = flags
  const { jobs, timeout, maxBytes } = flags
  const rules: RuleSource[] = folders.flatMap((folder) => loadRules(folder))
  return { rules, off, captions, url, from, field, idField, urlField, jobs, timeout, maxBytes }
}
