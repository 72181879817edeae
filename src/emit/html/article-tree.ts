import type { Properties, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { HtmlArticle, HtmlArticles } from '../../model/html-part.ts'
import { property } from '../../tree/property.ts'
import { ArticleBuilder } from './article-builder.ts'
import { articleSchema } from './article-schema.ts'
import { InlineMarkup } from './inline-markup.ts'
import { Wrappers } from './wrappers.ts'

/** The articles as a new tree: a root of one `article` each, with nothing in it that is not safe to show. */
export function articleTree(input: HtmlArticles): Root {
  const inline = new InlineMarkup(input.skip, input.base)
  const around = new Wrappers(input.tree)
  const articles = input.articles.map((parts) => {
    const builder = new ArticleBuilder(input, inline, around)
    for (const part of parts) builder.add(part)
    return builder.end(languageOf(parts, around))
  })
  const children = articles.flatMap((article) => [article, { type: 'text', value: '\n' } as const])
  const safe = sanitize({ type: 'root', children }, articleSchema)
  return safe.type === 'root' ? safe : { type: 'root', children: [] }
}

/** In which language and direction an article runs: what the elements round its first block say. */
function languageOf(parts: HtmlArticle, around: Wrappers): Properties {
  const first = parts.find(({ node }) => node !== undefined)?.node
  const [lang, dir] = ['lang', 'dir'].map((name) => {
    for (let at = first && around.parentOf(first); at; at = around.parentOf(at))
      if (property(at, name) !== '') return property(at, name)
    return undefined
  })
  return {
    ...(lang !== undefined && { lang }),
    ...(dir !== undefined && { dir: dir.toLowerCase() }),
  }
}
