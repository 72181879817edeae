import type { ReadingOptions } from '../index.ts'
import type { CleanFlags } from './flags.ts'

/** What the flags say of reading and cleaning, for the library. */
export async function readingOptions(flags: CleanFlags): Promise<ReadingOptions> {
  const { rules: folders = [], off, captions, url, from, field, idField, urlField } = flags
  const { jobs, timeout, maxBytes } = flags
  const memory = flags.memory === undefined ? undefined : Math.ceil(flags.memory / 2 ** 20)
  // What reads rules takes longer to load than a document takes to clean.
  const rules =
    folders.length === 0 ? [] : (await import('./load-rule-folders.ts')).loadRuleFolders(folders)
  const reading = { from, field, idField, urlField, maxBytes }
  return { rules, off, captions, url, ...reading, jobs, timeout, memory }
}
