import type { Element, Root } from 'hast'
import type { Parsed } from '../model/parsed.ts'
import { clampDepth } from './clamp-depth.ts'
import { flattenedMessage, MAX_DEPTH } from './flattened-message.ts'
import { readMeta } from './meta/read-meta.ts'

/**
 * A page that somebody else parsed, and what it says of itself. The tree is not changed: of one that is too deep to
 * walk a copy is flattened, of one that lacks what elements have a copy is made whole.
 *
 * @param text the text that the tree was made of
 */
export function readTree(tree: Root, text: string): Parsed {
  const { isDeep, isWhole } = lookAt(tree)
  const own = isDeep || !isWhole ? copyOf(tree) : tree
  if (isDeep) clampDepth(own, MAX_DEPTH)
  return {
    format: 'html',
    text,
    tree: own,
    messages: isDeep ? [flattenedMessage(MAX_DEPTH)] : [],
    meta: readMeta(own),
  }
}

/** Whether a tree is too deep, and whether each element has properties and children, which plugins may forget. */
function lookAt(tree: Root): { readonly isDeep: boolean; readonly isWhole: boolean } {
  const left: [node: Root | Element, depth: number][] = [[tree, 0]]
  let [isDeep, isWhole] = [false, true]
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, depth] = next
    isDeep ||= depth > MAX_DEPTH
    isWhole &&= Boolean(node.children) && (node.type === 'root' || Boolean(node.properties))
    for (const child of node.children ?? []) {
      if (child.type !== 'element') continue
      left.push([child, depth + 1])
      if (child.content) left.push([child.content, depth + 2])
    }
  }
  return { isDeep, isWhole }
}

/** A copy whose elements may be changed; the rest is shared. Without recursion, which the depth would break. */
function copyOf(tree: Root): Root {
  const copy: Root = { ...tree, children: [...tree.children] }
  const left: (Root | Element)[] = [copy]
  for (let node = left.pop(); node; node = left.pop()) {
    for (const [i, child] of node.children.entries()) {
      if (child.type !== 'element') continue
      const { properties, children } = child as Partial<Element>
      const own: Element = {
        ...child,
        properties: properties ?? {},
        children: [...(children ?? [])],
      }
      if (child.content) {
        own.content = { ...child.content, children: [...child.content.children] }
        left.push(own.content)
      }
      node.children[i] = own
      left.push(own)
    }
  }
  return copy
}
