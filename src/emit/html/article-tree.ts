import type { Element, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { HtmlArticles } from '../../model/html-part.ts'
import { property } from '../../tree/property.ts'
import { ArticleBuilder } from './article-builder.ts'
import { articleSchema } from './article-schema.ts'
import { InlineMarkup } from './inline-markup.ts'
import { Wrappers } from './wrappers.ts'

/** The articles as a new tree: a root of one `article` each, with nothing in it that is not safe to show. */
export function articleTree(input: HtmlArticles): Root {
  const inline = new InlineMarkup(input.skip, input.base)
  const around = new Wrappers(input.tree)
  const html = input.tree.children.find((node) => node.type === 'element')
  const articles = input.articles.map((parts) => {
    const builder = new ArticleBuilder(input, inline, around)
    for (const part of parts) builder.add(part)
    return builder.end(html ? direction(html) : {})
  })
  const children = articles.flatMap((article) => [article, { type: 'text', value: '\n' } as const])
  const safe = sanitize({ type: 'root', children }, articleSchema)
  return safe.type === 'root' ? safe : { type: 'root', children: [] }
}

/** In which language and direction the page runs. */
function direction(html: Element): Element['properties'] {
  const lang = property(html, 'lang')
  const dir = property(html, 'dir').toLowerCase()
  return { ...(lang !== '' && { lang }), ...(dir !== '' && { dir }) }
}
