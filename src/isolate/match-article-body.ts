import type { Leaf } from '../model/outline.ts'
import type { PageMeta } from '../model/page-meta.ts'
import { fold } from '../text/fold.ts'
import { WordHashes } from '../text/word-hashes.ts'
import type { Words } from '../model/words.ts'
import { words } from '../text/words.ts'

/** Words in a row that are held against the page's data. */
const RUN = 4
/** Share of a text's runs that must stand there. */
const SHARE = 0.8
/** Words from which a text in the page's data is the article and not its summary. */
const MIN_WORDS = 60

/**
 * A test whether a text stands in the article as the page's data give it; undefined where they do not.
 * Linear in the words of both.
 */
export function matchArticleBody(
  meta: PageMeta | undefined,
): ((leaf: Pick<Leaf, 'text'>) => boolean) | undefined {
  const known = new Set<number>()
  for (const body of meta?.articleBodies ?? []) {
    const own = words(fold(body))
    if (own.length >= MIN_WORDS) for (const hash of runs(own)) known.add(hash)
  }
  if (known.size === 0) return undefined
  return ({ text }) => {
    const own = runs(words(fold(text)))
    return own.length > 0 && own.filter((hash) => known.has(hash)).length >= own.length * SHARE
  }
}

function runs({ length, hashes: single }: Words): number[] {
  if (length < RUN) return []
  const hashes = new WordHashes(single)
  return Array.from({ length: length - RUN + 1 }, (_, start) => hashes.of(start, start + RUN))
}
