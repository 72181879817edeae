import type { Element, Nodes, Root } from 'hast'
import type { BlockKind } from '../../model/block.ts'

/** The elements that a block of this kind keeps round it. */
const KEPT: Readonly<Partial<Record<BlockKind, RegExp>>> = {
  item: /^(?:ul|ol|menu|dl|li|dt|dd)$/,
  quote: /^blockquote$/,
  cell: /^(?:table|thead|tbody|tfoot|tr|td|th)$/,
}
const OUTERMOST: Readonly<Partial<Record<BlockKind, RegExp>>> = {
  item: /^(?:ul|ol|menu|dl)$/,
  quote: /^blockquote$/,
  cell: /^table$/,
}
const BORDER = /^(?:article|aside|body|figure|main|section|table|td|th)$/
/** Lists and quotations nested deeper are printed at this depth; printers take longer the deeper they are. */
const MAX_DEPTH = 20

/** The parent of each element of a tree. */
export function parentsOf(tree: Root): Map<Element, Element> {
  const parents = new Map<Element, Element>()
  const left: Nodes[] = [tree]
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type !== 'element' && node.type !== 'root') continue
    for (const child of node.children) {
      if (child.type !== 'element') continue
      if (node.type === 'element') parents.set(child, node)
      if (child.children.length > 0) left.push(child)
      for (const inside of child.content?.children ?? [])
        if (inside.type === 'element') {
          parents.set(inside, child)
          left.push(inside)
        }
    }
  }
  return parents
}

/**
 * The list, quotation or table that a block is part of, as the elements from the outermost to the one it stands in;
 * none when it is part of none.
 */
export function wrappers(
  kind: BlockKind | 'figure',
  node: Element | undefined,
  parents: ReadonlyMap<Element, Element>,
): Element[] {
  if (kind === 'figure') return []
  const [kept, outermost] = [KEPT[kind], OUTERMOST[kind]]
  if (!kept || !outermost) return []
  const found: Element[] = []
  for (let at = node; at; at = parents.get(at)) {
    if (kept.test(at.tagName)) found.unshift(at)
    if (at.tagName === 'table' ? kind === 'cell' : kind !== 'cell' && BORDER.test(at.tagName)) break
  }
  while (found.length > 0 && !outermost.test(found[0]!.tagName)) found.shift()
  return found.slice(0, MAX_DEPTH)
}
