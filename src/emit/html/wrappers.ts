import type { Element, Nodes, Root } from 'hast'
import type { BlockKind } from '../../model/block.ts'

/** Elements that a block keeps round it, and the one that must be the outermost of them. */
interface Kept {
  readonly all: RegExp
  readonly outermost: RegExp
}

const LIST: Kept = {
  all: /^(?:ul|ol|menu|dl|li|dt|dd)$/,
  outermost: /^(?:ul|ol|menu|dl)$/,
}
const QUOTE: Kept = { all: /^blockquote$/, outermost: /^blockquote$/ }
const TABLE: Kept = { all: /^(?:table|thead|tbody|tfoot|tr|td|th)$/, outermost: /^table$/ }
const BORDER = /^(?:article|aside|body|figure|main|section|table|td|th)$/
const CELL = /^t[dh]$/
/** What stands in the tables that pages were once laid out with, and not in those that list data. */
const LAYOUT = /^(?:article|aside|figure|form|h[1-6]|main|nav|section|table)$/
/** Lists and quotations nested deeper are printed at this depth; printers take longer the deeper they are. */
const MAX_DEPTH = 20

/** Knows which list, quotation or table a block of a tree is part of. */
export class Wrappers {
  readonly #parents: ReadonlyMap<Element, Element>
  readonly #dataTables = new Map<Element, boolean>()

  constructor(tree: Root) {
    this.#parents = parentsOf(tree)
  }

  parentOf(element: Element): Element | undefined {
    return this.#parents.get(element)
  }

  /** The elements that a block keeps, from the outermost to the one it stands in; none when it is part of none. */
  of(kind: BlockKind, node: Element | undefined): Element[] {
    const kept = this.#keptBy(kind, node)
    if (!kept) return []
    const found: Element[] = []
    for (let at = node; at; at = this.#parents.get(at)) {
      if (kept.all.test(at.tagName)) found.push(at)
      if (kept === TABLE ? at.tagName === 'table' : BORDER.test(at.tagName)) break
    }
    while (found.length > 0 && !kept.outermost.test(found.at(-1)!.tagName)) found.pop()
    return found.toReversed().slice(0, MAX_DEPTH)
  }

  #keptBy(kind: BlockKind, node: Element | undefined): Kept | undefined {
    if (kind === 'cell') return TABLE
    if (kind === 'item') return LIST
    if (kind === 'quote') return QUOTE
    return kind === 'paragraph' && this.#isInDataTable(node) ? TABLE : undefined
  }

  /** A paragraph of a cell is a cell where the table lists data; where the table lays out the page it is none. */
  #isInDataTable(node: Element | undefined): boolean {
    let at = node
    while (at && !BORDER.test(at.tagName)) at = this.#parents.get(at)
    if (!at || !CELL.test(at.tagName)) return false
    while (at && at.tagName !== 'table') at = this.#parents.get(at)
    if (!at) return false
    let isData = this.#dataTables.get(at)
    if (isData === undefined) {
      isData = isDataTable(at)
      this.#dataTables.set(at, isData)
    }
    return isData
  }
}

/** The parent of each element of a tree. */
function parentsOf(tree: Root): Map<Element, Element> {
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

/** Two rows or more of two cells or more, and in the cells no more than words. */
function isDataTable(table: Element): boolean {
  let rows = 0
  const left: Element[] = [table]
  for (let element = left.pop(); element; element = left.pop()) {
    const children = element.children.filter((child) => child.type === 'element')
    if (children.some(({ tagName }) => LAYOUT.test(tagName))) return false
    if (element.tagName === 'tr' && children.filter((each) => CELL.test(each.tagName)).length > 1)
      rows++
    for (const child of children) left.push(child)
  }
  return rows > 1
}
