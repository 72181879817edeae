import type {
  Comment,
  Doctype,
  Element,
  ElementContent,
  Properties,
  Root,
  RootContent,
  Text,
} from 'hast'
import type { html } from 'parse5'
import type { Position } from 'unist'

/**
 * Nodes of hast that know their parent while parse5 builds with them. What only the parser needs is private, so that
 * the tree shows nothing but hast.
 */
export abstract class LinkedNode {
  declare position?: Position
  #parent: LinkedParent | undefined = undefined

  static parentOf(node: LinkedNode): LinkedParent | undefined {
    return node.#parent
  }

  static setParent(node: LinkedNode, parent: LinkedParent | undefined): void {
    node.#parent = parent
  }
}

export class LinkedRoot extends LinkedNode implements Root {
  readonly type = 'root'
  readonly children: RootContent[] = []
  readonly data = { quirksMode: false }
}

export class LinkedElement extends LinkedNode implements Element {
  readonly type = 'element'
  readonly tagName: string
  readonly properties: Properties
  readonly children: ElementContent[] = []
  declare content?: LinkedRoot
  readonly #namespace: html.NS
  readonly #name: string

  /** @param name as parse5 knows it, which is not always how hast writes it */
  constructor(tagName: string, properties: Properties, namespace: html.NS, name: string) {
    super()
    this.tagName = tagName
    this.properties = properties
    this.#namespace = namespace
    this.#name = name
  }

  static namespaceOf(element: LinkedElement): html.NS {
    return element.#namespace
  }

  static nameOf(element: LinkedElement): string {
    return element.#name
  }
}

export class LinkedText extends LinkedNode implements Text {
  readonly type = 'text'
  value: string

  constructor(value: string) {
    super()
    this.value = value
  }
}

export class LinkedComment extends LinkedNode implements Comment {
  readonly type = 'comment'
  readonly value: string

  constructor(value: string) {
    super()
    this.value = value
  }
}

export class LinkedDoctype extends LinkedNode implements Doctype {
  readonly type = 'doctype'
}

export type LinkedParent = LinkedRoot | LinkedElement
export type LinkedChild = LinkedElement | LinkedText | LinkedComment | LinkedDoctype
