import type { Element, ElementContent, Root, RootContent } from 'hast'

type Parent = Root | Element
type Child = RootContent | ElementContent

/**
 * Bring a tree to at most `max` elements inside each other, so that whatever walks it may recurse. What stands deeper
 * is flattened: elements that hold elements are taken out, all else stays in its order.
 *
 * @returns whether anything was flattened
 */
export function clampDepth(root: Root, max: number): boolean {
  let flattened = false
  const open: [parent: Parent, depth: number][] = [[root, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, depth] = next
    if (depth >= max - 2 && parent.children.some((child) => !isFlat(child))) {
      parent.children = flatten(parent) as ElementContent[]
      flattened = true
    }
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      // What a template holds stands in a root of its own, which is a level more for whatever recurses.
      if (child.content) open.push([child.content, depth + 2])
      if (child.children.length > 0) open.push([child, depth + 1])
    }
  }
  return flattened
}

/** Whether a node holds no element. */
function isFlat(node: Child): boolean {
  return node.type !== 'element' || insideOf(node).every((child) => child.type !== 'element')
}

function insideOf(element: Element): readonly Child[] {
  return element.content ? element.content.children : element.children
}

function flatten(parent: Parent): Child[] {
  const flat: Child[] = []
  const left: Child[] = []
  pushReversed(left, parent.children)
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'element' && !isFlat(node)) pushReversed(left, insideOf(node))
    else flat.push(node)
  }
  return flat
}

function pushReversed(stack: Child[], nodes: readonly Child[]): void {
  for (let i = nodes.length - 1; i >= 0; i--) stack.push(nodes[i]!)
}
