import type { Element, ElementContent, Root } from 'hast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import rehypeRemark from 'rehype-remark'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const printer = unified()
  .use(rehypeRemark)
  // What `remark-gfm` does, which loads a parser of Markdown too.
  .data('toMarkdownExtensions', [gfmToMarkdown()])
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', fences: true })
  .freeze()

/** Blocks that are printed at a time: what is behind recurses over siblings. */
const CHUNK = 500
/** What each printer makes of an inline element; the rest has no sign in Markdown. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    strong: 'b strong',
    em: 'em i mark u',
    del: 'del s',
    code: 'code kbd samp var',
    a: 'a',
  }).flatMap(([sign, names]) => names.split(' ').map((name) => [name, sign] as const)),
)
const BLOCK =
  /^(?:article|h[1-6]|p|pre|blockquote|ul|ol|li|dl|dt|dd|figure|figcaption|table|thead|tbody|tfoot|tr|td|th|img|video|audio|br|q)$/

/** An article tree as Markdown (GFM): articles separated by a line `---`. */
export function printMarkdown(tree: Root): string {
  const articles = tree.children.filter((node) => node.type === 'element')
  return `${articles.map(printArticle).join('\n\n---\n\n')}\n`
}

function printArticle({ children }: Element): string {
  const blocks = children.filter((node) => node.type === 'element')
  const printed: string[] = []
  for (let i = 0; i < blocks.length; i += CHUNK) {
    const part = blocks.slice(i, i + CHUNK).map((block) => simplify(block, []))
    const mdast = printer.runSync({ type: 'root', children: part.flat() })
    printed.push(printer.stringify(mdast).trimEnd())
  }
  return printed.join('\n\n')
}

/** Without elements that Markdown has no sign for, and without a sign inside the same sign. */
function simplify(node: ElementContent, open: readonly string[]): ElementContent[] {
  if (node.type !== 'element') return [node]
  const sign = SIGNS.get(node.tagName)
  const isKept = BLOCK.test(node.tagName) || (sign !== undefined && !open.includes(sign))
  const inside = sign === undefined ? open : [...open, sign]
  const children: ElementContent[] = []
  for (const child of node.children) for (const each of simplify(child, inside)) children.push(each)
  return isKept ? [{ ...node, children }] : children
}
