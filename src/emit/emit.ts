import type { Decoded } from '../model/decoded.ts'
import type { Article, ArticleRecord, Restore } from '../model/record.ts'
import { fold } from '../text/fold.ts'
import { articleParts, toArticle } from './article-parts.ts'
import type { Cleaned } from './cleaned.ts'
import { layout } from './layout.ts'
import { pageTitle } from './page-title.ts'
import { type PrintedBlock, printedBlocks } from './printed-block.ts'
import { printedForms } from './printed-forms.ts'
import { removals } from './removals.ts'

/** The record of a document: decisions applied, nothing judged any more. */
export function emit(cleaned: Cleaned): ArticleRecord {
  const { decoded, format, blocks, decisions, document, messages } = cleaned
  const printed = printedBlocks(blocks, decisions)
  const parts = articleParts(printed)
  const found = parts.map(toArticle)
  const named = mainArticle(found, document.title)
  const main = { ...named, title: titleOf(named, cleaned) }
  const { title, body, captions } = main
  return {
    ...identity(cleaned),
    title,
    body,
    captions,
    articles: format === 'html' ? found.map((each) => (each === named ? main : each)) : found,
    removed: removals(decoded.text, printed),
    messages: [...decoded.messages, ...messages],
    ...printedForms(printed, cleaned),
    ...(format === 'text' && { restore: restoreData(decoded, printed) }),
  }
}

function identity({ document, meta }: Cleaned): Pick<ArticleRecord, 'id' | 'url' | 'lang'> {
  const { id, url = meta?.url, lang = meta?.lang } = document
  return {
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    ...(lang !== undefined && { lang }),
  }
}

function titleOf({ title }: Article, { format, meta, document }: Cleaned): string | null {
  const shown = format === 'html' ? pageTitle(title, meta) : title
  return shown ?? (document.title === '' ? null : (document.title ?? null))
}

function restoreData(
  { text, encoding, patch }: Decoded,
  printed: readonly PrintedBlock[],
): Restore {
  return {
    layout: layout(text, printed),
    ...(encoding !== undefined && encoding !== 'utf-8' && { encoding }),
    ...(patch && { patch }),
  }
}

/** The article of the title that the document's owner named, else the first. */
function mainArticle(articles: readonly Article[], title: string | undefined): Article {
  const folded = title === undefined ? '' : fold(title)
  const named =
    folded === ''
      ? undefined
      : articles.find((article) => article.title !== null && fold(article.title) === folded)
  return named ?? articles[0]!
}
