import type { PageMeta } from '../../model/page-meta.ts'

/**
 * What a page's URLs are relative to: its `<base>`, itself relative to the address that the page was fetched from or
 * else names. Nothing when no address is known.
 */
export function baseUrl(meta: PageMeta | undefined, url: string | undefined): string | undefined {
  const own = webUrl(url) ?? webUrl(meta?.url)
  return (meta?.base === undefined ? undefined : webUrl(meta.base, own)) ?? own
}

function webUrl(value: string | undefined, base?: string): string | undefined {
  if (value === undefined || !URL.canParse(value, base)) return undefined
  const url = new URL(value, base)
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}
