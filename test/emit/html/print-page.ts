import type { Element, Root } from 'hast'
import { articleTree } from '../../../src/emit/html/article-tree.ts'
import { printHtml } from '../../../src/emit/html/print-html.ts'
import { printMarkdown } from '../../../src/emit/html/print-markdown.ts'
import type { HtmlArticles, HtmlPart } from '../../../src/model/html-part.ts'
import type { Box } from '../../../src/model/outline.ts'
import { parseHtml } from '../../../src/parse/parse-html.ts'
import { outline } from '../../../src/tree/outline.ts'

/** All that a page shows as the parts of one article: `h1` is the title, `figcaption` a caption. */
export function partsOf(tree: Root): HtmlPart[] {
  const { leaves, pictures } = outline(tree)
  const parts: [at: number, HtmlPart][] = leaves
    .filter(({ hiding }) => hiding === undefined)
    .map(({ index, kind, text, box }) => {
      const role = box.element.tagName === 'h1' ? 'title' : kind === 'caption' ? 'caption' : 'body'
      const figure = role === 'caption' ? figureOf(box) : undefined
      return [index, { kind, role, text, node: box.element, ...(figure && { figure }) }]
    })
  const captioned = new Set(parts.map(([, { figure }]) => figure))
  for (const { leaf, element, box } of pictures)
    if (!figureOf(box) || !captioned.has(figureOf(box)))
      parts.push([leaf - 0.5, { kind: 'figure', role: 'body', text: '', figure: element }])
  return parts.toSorted(([a], [b]) => a - b).map(([, part]) => part)
}

function figureOf(box: Box | undefined): Element | undefined {
  return !box || box.element.tagName === 'figure' ? box?.element : figureOf(box.parent)
}

export function printPage(html: string, options: Partial<HtmlArticles> = {}) {
  const { tree } = parseHtml(html)
  const made = articleTree({ tree, articles: [partsOf(tree)], captions: 'keep', ...options })
  return { html: printHtml(made), markdown: printMarkdown(made), tree: made }
}
