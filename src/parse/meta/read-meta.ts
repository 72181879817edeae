import type { Element, Root } from 'hast'
import type { PageMeta, PageTitle, TitleSource } from '../../model/page-meta.ts'
import { property } from '../../tree/property.ts'
import { type Article, readArticles } from './read-articles.ts'
import { headOf, type Head } from './head-of.ts'
import { parseJsonLd } from './parse-json-ld.ts'
import { plainText } from './plain-text.ts'

/** What a page says of itself: JSON-LD, Open Graph, and the rest of its head, wherever on the page it stands. */
export function readMeta(tree: Root): PageMeta {
  const head = headOf(tree)
  const data = readArticles(head.jsonLd.flatMap((script) => parseJsonLd(script)))
  const [article] = data.articles
  const lang = property(head.html ?? EMPTY, 'lang') || head.lang || article?.lang
  const url = head.canonical ?? head.named('og:url')[0] ?? article?.url
  const published = article?.published ?? head.named('article:published_time')[0]
  const free = data.articles.find(({ isAccessibleForFree }) => isAccessibleForFree !== undefined)
  return {
    titles: titles(head, data.articles),
    siteNames: unique([
      ...head.named('og:site_name'),
      ...head.named('application-name'),
      ...data.articles.flatMap(({ publishers }) => publishers),
      ...data.siteNames,
    ]),
    descriptions: unique([
      ...head.named('og:description'),
      ...head.named('description'),
      ...head.named('twitter:description'),
      ...data.articles.flatMap(({ description }) => description ?? []),
    ]),
    ...(lang && { lang }),
    ...(url && { url }),
    ...(head.base && { base: head.base }),
    articleBodies: [...new Set(data.articles.flatMap(({ bodies }) => bodies))],
    images: data.articles.flatMap(({ images }) => images),
    authors: unique([...data.articles.flatMap(({ authors }) => authors), ...head.named('author')]),
    ...(published && { published }),
    articleTypes: [...new Set(data.articles.flatMap(({ types }) => types))],
    ...(free && { isAccessibleForFree: free.isAccessibleForFree === true }),
  }
}

const EMPTY: Element = { type: 'element', tagName: 'html', properties: {}, children: [] }

function titles(head: Head, articles: readonly Article[]): PageTitle[] {
  const from = (source: TitleSource, texts: readonly string[]): PageTitle[] =>
    unique(texts).map((text) => ({ text, source }))
  return [
    ...from(
      'json-ld',
      articles.flatMap(({ headlines }) => headlines),
    ),
    ...from('og', head.named('og:title')),
    ...from('twitter', head.named('twitter:title')),
    ...from('title', head.titles),
  ]
}

/** Each text once, on one line. */
function unique(texts: readonly string[]): string[] {
  const lines = texts.map((text) => plainText(text).replace(/\s+/g, ' ').trim())
  return [...new Set(lines)].filter((line) => line !== '')
}
