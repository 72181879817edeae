import type { Root } from 'hast'
import type { HtmlArticles } from './html-part.ts'

/** Prints articles in forms that need a tree. */
export interface Printers {
  /** The articles as a new tree: a root of one `article` each, sanitised. */
  readonly articleTree: (articles: HtmlArticles) => Root
  readonly printHtml: (tree: Root) => string
  readonly printMarkdown: (tree: Root) => string
}
