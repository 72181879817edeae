import type { PageMeta } from '../model/page-meta.ts'
import { fold } from '../text/fold.ts'
import { words } from '../text/words.ts'

/** Share of a text's words that a summary in the page's head must have in common with it. */
const LIKE = 0.7
const MIN_WORDS = 5

/** A test whether a text is the summary that the page's head gives of the article. */
export function matchDescription(meta: PageMeta | undefined): (text: string) => boolean {
  const summaries = (meta?.descriptions ?? []).map((text) => new Set(words(fold(text)).list))
  return (text) => {
    const own = words(fold(text)).list
    if (own.length < MIN_WORDS) return false
    return summaries.some((summary) => {
      const shared = own.filter((word) => summary.has(word)).length
      return shared >= own.length * LIKE && own.length >= summary.size * 0.4
    })
  }
}
