import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import {
  type LinkedChild,
  LinkedComment,
  LinkedDoctype,
  LinkedElement,
  LinkedNode,
  type LinkedParent,
  LinkedRoot,
  LinkedText,
} from './linked-node.ts'
import { PropertyTable } from './property-table.ts'

/** The nodes that parse5 builds with. */
export type HastMap = TreeAdapterTypeMap<
  LinkedChild | LinkedRoot,
  LinkedParent,
  LinkedChild,
  LinkedRoot,
  LinkedRoot,
  LinkedElement,
  LinkedComment,
  LinkedText,
  LinkedElement,
  LinkedDoctype
>

/** What the adapter throws when the tree has as many nodes as it may. */
export class NodeLimit extends Error {}

/** Lets parse5 build hast at once, and counts what it builds. For one document. */
export class HastAdapter implements TreeAdapter<HastMap> {
  /** Nodes made so far. */
  nodes = 0
  /** Attributes left out because their element had too many. */
  attributesLeftOut = 0
  /** Where nodes stand in the source; filled when parse5 is asked for it. */
  readonly locations = new Map<LinkedChild | LinkedRoot, Token.ElementLocation>()
  readonly #table = new PropertyTable()
  readonly #attributes = new Map<LinkedElement, Token.Attribute[]>()
  readonly #maxNodes: number
  readonly #maxAttributes: number
  readonly #keepsDrawings: boolean

  /** @param keepsDrawings whether what stands in an `svg` is put into the tree */
  constructor(maxNodes: number, maxAttributes: number, keepsDrawings: boolean) {
    this.#maxNodes = maxNodes
    this.#maxAttributes = maxAttributes
    this.#keepsDrawings = keepsDrawings
  }

  createDocument(): LinkedRoot {
    return new LinkedRoot()
  }

  createDocumentFragment(): LinkedRoot {
    this.#count()
    return new LinkedRoot()
  }

  createElement(name: string, namespace: html.NS, attributes: Token.Attribute[]): LinkedElement {
    this.#count()
    if (namespace === html.NS.SVG && name !== 'svg' && !this.#keepsDrawings)
      return new LinkedElement(name, {}, namespace, name)
    const kept = this.#bounded(attributes, 0)
    const { tagName, properties } = this.#table.read(name, kept, namespace === html.NS.SVG)
    const element = new LinkedElement(tagName, properties, namespace, name)
    // The only attributes that the parser asks for again.
    if (namespace === html.NS.MATHML && name === 'annotation-xml')
      this.#attributes.set(element, kept)
    return element
  }

  createTextNode(value: string): LinkedText {
    this.#count()
    return new LinkedText(value)
  }

  createCommentNode(data: string): LinkedComment {
    this.#count()
    return new LinkedComment(data)
  }

  adoptAttributes(element: LinkedElement, attributes: Token.Attribute[]): void {
    const kept = this.#bounded(attributes, Object.keys(element.properties).length)
    this.#table.adopt(element.properties, kept)
  }

  appendChild(parent: LinkedParent, child: LinkedChild): void {
    if (this.#isDrawing(parent)) return
    childrenOf(parent).push(child)
    LinkedNode.setParent(child, parent)
  }

  insertBefore(parent: LinkedParent, child: LinkedChild, reference: LinkedChild): void {
    const children = childrenOf(parent)
    // The parser inserts before a table that is the last child as a rule.
    children.splice(children.lastIndexOf(reference), 0, child)
    LinkedNode.setParent(child, parent)
  }

  insertText(parent: LinkedParent, text: string): void {
    if (this.#isDrawing(parent)) return
    const last = childrenOf(parent).at(-1)
    if (last?.type === 'text') last.value += text
    else this.appendChild(parent, this.createTextNode(text))
  }

  insertTextBefore(parent: LinkedParent, text: string, reference: LinkedChild): void {
    const children = childrenOf(parent)
    const before = children[children.lastIndexOf(reference) - 1]
    if (before?.type === 'text') before.value += text
    else this.insertBefore(parent, this.createTextNode(text), reference)
  }

  detachNode(node: LinkedChild): void {
    const parent = LinkedNode.parentOf(node)
    if (!parent) return
    const children = childrenOf(parent)
    children.splice(children.lastIndexOf(node), 1)
    LinkedNode.setParent(node, undefined)
  }

  setTemplateContent(template: LinkedElement, content: LinkedRoot): void {
    template.content = content
  }

  getTemplateContent(template: LinkedElement): LinkedRoot {
    return template.content ?? new LinkedRoot()
  }

  setDocumentType(document: LinkedRoot): void {
    this.appendChild(document, new LinkedDoctype())
  }

  setDocumentMode(document: LinkedRoot, mode: html.DOCUMENT_MODE): void {
    document.data.quirksMode = mode !== html.DOCUMENT_MODE.NO_QUIRKS
  }

  getDocumentMode(document: LinkedRoot): html.DOCUMENT_MODE {
    return document.data.quirksMode ? html.DOCUMENT_MODE.QUIRKS : html.DOCUMENT_MODE.NO_QUIRKS
  }

  getParentNode(node: LinkedChild | LinkedRoot): LinkedParent | null {
    return LinkedNode.parentOf(node) ?? null
  }

  getFirstChild(node: LinkedParent): LinkedChild | null {
    return childrenOf(node)[0] ?? null
  }

  getChildNodes(node: LinkedParent): LinkedChild[] {
    return childrenOf(node)
  }

  getNamespaceURI(element: LinkedElement): html.NS {
    return LinkedElement.namespaceOf(element)
  }

  getTagName(element: LinkedElement): string {
    return LinkedElement.nameOf(element)
  }

  getAttrList(element: LinkedElement): Token.Attribute[] {
    return this.#attributes.get(element) ?? []
  }

  getTextNodeContent(node: LinkedText): string {
    return node.value
  }

  getCommentNodeContent(node: LinkedComment): string {
    return node.value
  }

  getDocumentTypeNodeName(): string {
    return 'html'
  }

  getDocumentTypeNodePublicId(): string {
    return ''
  }

  getDocumentTypeNodeSystemId(): string {
    return ''
  }

  getNodeSourceCodeLocation(node: LinkedChild | LinkedRoot): Token.ElementLocation | null {
    return this.locations.get(node) ?? null
  }

  setNodeSourceCodeLocation(
    node: LinkedChild | LinkedRoot,
    location: Token.ElementLocation | null,
  ): void {
    if (location) this.locations.set(node, location)
  }

  updateNodeSourceCodeLocation(
    node: LinkedChild | LinkedRoot,
    location: Partial<Token.ElementLocation>,
  ): void {
    const before = this.locations.get(node)
    if (before) this.locations.set(node, { ...before, ...location })
  }

  isTextNode(node: LinkedChild | LinkedRoot): node is LinkedText {
    return node.type === 'text'
  }

  isCommentNode(node: LinkedChild | LinkedRoot): node is LinkedComment {
    return node.type === 'comment'
  }

  isDocumentTypeNode(node: LinkedChild | LinkedRoot): node is LinkedDoctype {
    return node.type === 'doctype'
  }

  isElementNode(node: LinkedChild | LinkedRoot): node is LinkedElement {
    return node.type === 'element'
  }

  #isDrawing(parent: LinkedParent): boolean {
    return (
      !this.#keepsDrawings &&
      parent.type === 'element' &&
      LinkedElement.namespaceOf(parent) === html.NS.SVG
    )
  }

  #count(): void {
    if (this.nodes >= this.#maxNodes) throw new NodeLimit()
    this.nodes++
  }

  #bounded(attributes: Token.Attribute[], present: number): Token.Attribute[] {
    const room = Math.max(0, this.#maxAttributes - present)
    if (attributes.length <= room) return attributes
    this.attributesLeftOut += attributes.length - room
    return attributes.slice(0, room)
  }
}

/** All children are linked: the parser has no others. */
function childrenOf(parent: LinkedParent): LinkedChild[] {
  return parent.children as LinkedChild[]
}
