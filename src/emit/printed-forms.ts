import type { Root } from 'hast'
import type { HtmlPart } from '../model/html-part.ts'
import type { Printed } from '../model/options.ts'
import type { Printers } from '../model/printers.ts'
import type { ArticleRecord } from '../model/record.ts'
import { articleParts } from './article-parts.ts'
import type { Cleaned } from './cleaned.ts'
import { baseUrl } from './html/base-url.ts'
import { printText } from './print-text.ts'
import { type PrintedBlock, printedBlocks } from './printed-block.ts'

/** The printed forms that were asked for. */
export function printedForms(
  printed: readonly PrintedBlock[],
  cleaned: Cleaned,
): Pick<ArticleRecord, Printed> {
  const { options, printers } = cleaned
  const { include = [], captions = 'keep' } = options
  const text = include.includes('text') && { text: printText(articleParts(printed), captions) }
  if (!printers) return { ...text }
  const { printHtml, printMarkdown } = printers
  const tree = () => toTree(printed, cleaned, printers)
  return {
    ...text,
    ...(include.includes('html') && { html: printHtml(tree()) }),
    ...(include.includes('markdown') && { markdown: printMarkdown(tree()) }),
  }
}

/** The document as a tree of its own: an `article` element each, sanitised. */
export function printedTree(
  cleaned: Omit<Cleaned, 'decoded' | 'format' | 'messages'>,
  printers: Printers,
): Root {
  return toTree(printedBlocks(cleaned.blocks, cleaned.decisions), cleaned, printers)
}

function toTree(
  printed: readonly PrintedBlock[],
  { tree, meta, document, options }: Pick<Cleaned, 'tree' | 'meta' | 'document' | 'options'>,
  { articleTree }: Printers,
): Root {
  const base = baseUrl(meta, document.url)
  return articleTree({
    tree,
    articles: articleParts(printed, true).map((parts) => parts.flatMap(toHtmlParts)),
    captions: options.captions ?? 'keep',
    ...(base !== undefined && { base }),
  })
}

function toHtmlParts({ block, decision: { role }, text }: PrintedBlock): HtmlPart[] {
  const { node, figure, picturesBefore = [] } = block.origin ?? {}
  return [
    ...picturesBefore.map((each): HtmlPart => ({
      kind: 'figure',
      role: 'body',
      text: '',
      figure: each,
    })),
    {
      kind: text === '' ? 'figure' : block.kind,
      role,
      text,
      ...(node && { node }),
      ...(figure && { figure }),
    },
  ]
}
