import type { Element, Root } from 'hast'
import type { Parsed } from '../model/parsed.ts'
import { clampDepth } from './clamp-depth.ts'
import { flattenedMessage, MAX_DEPTH } from './flattened-message.ts'
import { readMeta } from './meta/read-meta.ts'

/**
 * A page that somebody else parsed, and what it says of itself. The tree is not changed: of one that is too deep to
 * walk a copy is flattened.
 *
 * @param text the text that the tree was made of
 */
export function readTree(tree: Root, text: string): Parsed {
  const isDeep = isDeeper(tree, MAX_DEPTH)
  const own = isDeep ? copyOf(tree) : tree
  if (isDeep) clampDepth(own, MAX_DEPTH)
  return {
    format: 'html',
    text,
    tree: own,
    messages: isDeep ? [flattenedMessage(MAX_DEPTH)] : [],
    meta: readMeta(own),
  }
}

function isDeeper(tree: Root, max: number): boolean {
  const left: [node: Root | Element, depth: number][] = [[tree, 0]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, depth] = next
    if (depth > max) return true
    for (const child of node.children) {
      if (child.type !== 'element') continue
      left.push([child, depth + 1])
      if (child.content) left.push([child.content, depth + 2])
    }
  }
  return false
}

/** A copy whose elements may be changed; the rest is shared. Without recursion, which the depth would break. */
function copyOf(tree: Root): Root {
  const copy: Root = { ...tree, children: [...tree.children] }
  const left: (Root | Element)[] = [copy]
  for (let node = left.pop(); node; node = left.pop()) {
    for (const [i, child] of node.children.entries()) {
      if (child.type !== 'element') continue
      const own: Element = { ...child, children: [...child.children] }
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
