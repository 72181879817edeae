import type { Element, Nodes } from 'hast'

/**
 * A tree as plain data, in an order of keys that does not matter: with places, or without and without what scripts,
 * styles and drawings hold, which is not read.
 */
export function plainTree(node: Nodes, positions: boolean): object {
  const isUnread = !positions && node.type === 'element' && isUnreadInside(node)
  return {
    type: node.type,
    ...('tagName' in node && { tagName: node.tagName, properties: { ...node.properties } }),
    ...('value' in node && { value: node.value }),
    ...(node.type === 'root' && node.data && { data: { ...node.data } }),
    ...(positions && node.position && { position: node.position }),
    ...('children' in node && {
      children: isUnread ? [] : node.children.map((child) => plainTree(child, positions)),
    }),
    ...('content' in node && node.content && { content: plainTree(node.content, positions) }),
  }
}

function isUnreadInside({ tagName, properties }: Element): boolean {
  return (
    tagName === 'style' ||
    tagName === 'svg' ||
    (tagName === 'script' && !/^application\/ld\+json\b/i.test(String(properties['type']).trim()))
  )
}
