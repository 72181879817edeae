import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const printer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()

/** An article tree as HTML. */
export function printHtml(tree: Root): string {
  return printer.stringify(tree)
}
