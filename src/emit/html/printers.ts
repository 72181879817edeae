import type { Printers } from '../../model/printers.ts'
import { articleTree } from './article-tree.ts'
import { printHtml } from './print-html.ts'
import { printMarkdown } from './print-markdown.ts'

/** What prints HTML and Markdown. Apart from the rest, for it takes longer to load than all else. */
export const printers: Printers = { articleTree, printHtml, printMarkdown }
