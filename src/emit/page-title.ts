import type { PageMeta } from '../model/page-meta.ts'
import { fold } from '../text/fold.ts'

const SEPARATOR = /[\s|\-–—:·•»/]+$/u

/**
 * The title of a page's article: its headline, as long as the page's head has it too. Where it has not, what two
 * sources of the head agree on, for a headline is at times printed in parts or belongs to a live ticker.
 *
 * @param headline the line that the page shows as its headline
 */
export function pageTitle(headline: string | null, meta: PageMeta | undefined): string | null {
  const named = bySource(meta)
  if (headline === null) return named[0]?.text ?? null
  const own = fold(headline)
  if (named.some(({ folded }) => folded === own)) return headline
  return named.find((a) => named.some((b) => a !== b && a.folded === b.folded))?.text ?? headline
}

/** The first title of each source, without the site's name behind it. */
function bySource(meta: PageMeta | undefined) {
  const first = new Map<string, string>()
  for (const { source, text } of meta?.titles ?? []) {
    // A card for one network says what the one for all networks says: no second witness.
    if (source !== 'twitter' && !first.has(source)) first.set(source, text)
  }
  return Array.from(first.values(), (whole) => {
    const text = withoutSite(whole, meta?.siteNames ?? [])
    return { text, folded: fold(text) }
  })
}

function withoutSite(title: string, siteNames: readonly string[]): string {
  for (const name of siteNames) {
    if (!title.toLowerCase().endsWith(name.toLowerCase())) continue
    const rest = title.slice(0, -name.length)
    const bare = rest.replace(SEPARATOR, '')
    if (bare !== '' && bare !== rest) return bare
  }
  return title
}
