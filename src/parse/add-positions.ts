import type { Element, Root } from 'hast'
import { html, type Token } from 'parse5'
import type { Point, Position } from 'unist'
import { location as vfileLocation } from 'vfile-location'
import type { HastAdapter } from './hast-adapter.ts'
import { LinkedElement, type LinkedRoot } from './linked-node.ts'

type Located = LinkedRoot | LinkedRoot['children'][number] | Element

/** Put on each node where it stands in the source, as `rehype-parse` does. */
export function addPositions(root: LinkedRoot, source: string, { locations }: HastAdapter): void {
  const places = vfileLocation(source)
  const [start, end] = [places.toPoint(0), places.toPoint(source.length)]
  const whole = start && end && { start, end }
  let located = false
  // Children before their parents.
  for (const node of parentsFirst(root).toReversed()) {
    const location = locations.get(node as LinkedRoot)
    if (!location) continue
    located = true
    node.position = position(location)
    if (node instanceof LinkedElement) locateElement(node, node.position, location, whole)
  }
  if (located && whole) root.position = whole
}

function parentsFirst(root: LinkedRoot): Located[] {
  const nodes: Located[] = [root]
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!
    if ('children' in node) for (const child of node.children) nodes.push(child)
    if (node.type === 'element' && node.content) nodes.push(node.content as LinkedRoot)
  }
  return nodes
}

function locateElement(
  element: LinkedElement,
  own: Position,
  location: Token.ElementLocation,
  whole: Position | undefined,
): void {
  const { tagName, children, content } = element
  // A template in a formula has children, and `rehype-parse` takes them for its content while it looks for its end.
  const isSplit = tagName === 'template' && LinkedElement.namespaceOf(element) !== html.NS.SVG
  const tail = isSplit ? undefined : children.at(-1)?.position
  // parse5 ends an element that is never closed at the end of its parent.
  if (!location.endTag && tail) own.end = { ...tail.end }
  if (content) locateContent(content, location, whole)
}

/** Of a template that is never closed, `rehype-parse` says that its content is the whole document. */
function locateContent(
  content: Root,
  { startTag, endTag }: Token.ElementLocation,
  whole: Position | undefined,
): void {
  if (startTag && endTag)
    content.position = { start: position(startTag).end, end: position(endTag).start }
  else if (whole) content.position = { start: { ...whole.start }, end: { ...whole.end } }
}

function position(location: Token.Location): Position {
  const { startLine, startCol, startOffset, endLine, endCol, endOffset } = location
  return {
    start: point(startLine, startCol, startOffset),
    end: point(endLine, endCol, endOffset),
  }
}

function point(line: number, column: number, offset: number): Point {
  return { line, column, offset }
}
