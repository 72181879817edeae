import type { Nodes } from 'hast'

/** A tree as plain data, with or without places; in an order of keys that does not matter. */
export function plainTree(node: Nodes, positions: boolean): object {
  return {
    type: node.type,
    ...('tagName' in node && { tagName: node.tagName, properties: { ...node.properties } }),
    ...('value' in node && { value: node.value }),
    ...(node.type === 'root' && node.data && { data: { ...node.data } }),
    ...(positions && node.position && { position: node.position }),
    ...('children' in node && {
      children: node.children.map((child) => plainTree(child, positions)),
    }),
    ...('content' in node && node.content && { content: plainTree(node.content, positions) }),
  }
}
