import type { PageMeta } from '../model/page-meta.ts'
import { fold } from '../text/fold.ts'

/** What stands between a headline and a site's name that no data gives. */
const SITE = /^\s+[|\-–—·•»]\s/u
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
  const agreed = (sources: typeof named) =>
    sources.find((a) => sources.some((b) => a !== b && a.folded === b.folded))
  const says = ({ text, folded }: (typeof named)[number]) =>
    folded === own || (text.startsWith(headline) && SITE.test(text.slice(headline.length)))
  if (named.some(says))
    // What is on the tab follows the headline; what the page tells machines need not.
    return (
      agreed(named.filter((title) => title.source !== 'title' && !says(title)))?.text ?? headline
    )
  return agreed(named)?.text ?? headline
}

/** The first title of each source, without the site's name behind it. */
function bySource(meta: PageMeta | undefined) {
  const first = new Map<string, string>()
  for (const { source, text } of meta?.titles ?? []) {
    // A card for one network says what the one for all networks says: no second witness.
    if (source !== 'twitter' && !first.has(source)) first.set(source, text)
  }
  return Array.from(first, ([source, whole]) => {
    const text = withoutSite(whole, meta?.siteNames ?? [])
    return { source, text, folded: fold(text) }
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
