import type { Element, Nodes, Root } from 'hast'

/** Whether a tree is a piece of a page: an article that somebody else cut out, with no head and no frame round it. */
export function isFragment(tree: Root): boolean {
  if (tree.children.some(({ type }) => type === 'doctype')) return false
  const html = tree.children.find((node) => isNamed(node, 'html')) as Element | undefined
  if (!html) return true
  if (Object.keys(html.properties).length > 0) return false
  return html.children.every((node) => {
    if (isNamed(node, 'head')) return !(node as Element).children.some(isElement)
    if (isNamed(node, 'body')) return Object.keys((node as Element).properties).length === 0
    return true
  })
}

const isElement = (node: Nodes): node is Element => node.type === 'element'
const isNamed = (node: Nodes, name: string) => isElement(node) && node.tagName === name
