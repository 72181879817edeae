import type { Element, Root, RootContent } from 'hast'
import { parseBounded } from '../parse-bounded.ts'

const LIMITS = { nodes: 50_000, attributes: 100, reopened: 1_000 }
/** Names of elements that begin and end a line. */
const LINE =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|figcaption|figure|h[1-6]|li|ol|p|pre|section|table|tr|ul)$/
const UNSEEN = /^(?:script|style|template)$/
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i

/** A text in which a page's data may hold HTML, without the tags: entities decoded, also when encoded twice. */
export function plainText(value: string): string {
  const once = /[<&]/.test(value) ? decode(value) : value
  return ENTITY.test(once) ? decode(once) : once
}

function decode(html: string): string {
  const { root } = parseBounded(html.replace(/^\s+/, ''), false, LIMITS)
  let text = ''
  const left: (Root | RootContent | '\n')[] = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    if (node === '\n') text += node
    else if (node.type === 'text') text += node.value
    else if ((node.type === 'element' && !UNSEEN.test(node.tagName)) || node.type === 'root')
      pushInside(left, node)
  }
  return text
}

function pushInside(left: (Root | RootContent | '\n')[], node: Root | Element): void {
  const isLine = node.type === 'element' && LINE.test(node.tagName)
  if (isLine) left.push('\n')
  for (let i = node.children.length - 1; i >= 0; i--) left.push(node.children[i]!)
  if (isLine) left.push('\n')
}
