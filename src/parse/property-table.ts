import { parse as parseCommas } from 'comma-separated-tokens'
import type { Element, Properties } from 'hast'
import { h, s } from 'hastscript'
import type { Token } from 'parse5'
import { find, html, type Info, normalize, svg } from 'property-information'
import { parse as parseSpaces } from 'space-separated-tokens'

const UNEVEN = /[^\S ]| {2}|^ | $/

type Value = string | number | boolean | (string | number)[]

/** The property that an attribute becomes, and how its text is read. */
interface Reader {
  readonly property: string
  readonly read: (value: string) => Value
}

interface Space {
  readonly build: typeof h
  readonly schema: typeof html
  /** By the attribute's name; none for a name that would hide what every object has. */
  readonly readers: Map<string, Reader | undefined>
  readonly elements: Map<string, Element>
}

/**
 * Tag names and attributes as hast has them: the same values that `hastscript` makes, with what a name stands for looked
 * up once. A table is for one document: the names are the document's own.
 */
export class PropertyTable {
  readonly #html = spaceOf(h, html)
  readonly #svg = spaceOf(s, svg)

  /** The hast tag name of an element, and its properties. */
  read(
    name: string,
    attributes: readonly Token.Attribute[],
    isSvg: boolean,
  ): Pick<Element, 'tagName' | 'properties'> {
    const space = isSvg ? this.#svg : this.#html
    const { tagName, properties: own } = elementOf(space, name)
    const properties: Properties = { ...own }
    for (const attribute of attributes) add(space, properties, attribute)
    return { tagName, properties }
  }

  /** Add those attributes of an HTML element that it does not have yet. */
  adopt(properties: Properties, attributes: readonly Token.Attribute[]): void {
    for (const attribute of attributes) {
      const property = readerOf(this.#html, nameOf(attribute))?.property
      if (property !== undefined && !Object.hasOwn(properties, property))
        add(this.#html, properties, attribute)
    }
  }
}

function spaceOf(build: typeof h, schema: typeof html): Space {
  return { build, schema, readers: new Map(), elements: new Map() }
}

/** hastscript reads a name as a selector: `x.y` is an `x` of class `y`. */
function elementOf({ build, elements }: Space, name: string): Element {
  let element = elements.get(name)
  if (!element) {
    element = build(name)
    elements.set(name, element)
  }
  return element
}

function nameOf({ prefix, name }: Token.Attribute): string {
  return prefix ? `${prefix}:${name}` : name
}

function readerOf({ schema, readers }: Space, name: string): Reader | undefined {
  let reader = readers.get(name)
  if (!reader && !readers.has(name)) {
    reader = Object.hasOwn(Object.prototype, name) ? undefined : makeReader(find(schema, name))
    readers.set(name, reader)
  }
  return reader
}

function add(space: Space, properties: Properties, attribute: Token.Attribute): void {
  const reader = readerOf(space, nameOf(attribute))
  if (!reader) return
  const { property } = reader
  const value = reader.read(attribute.value)
  // The name of a tag may have brought classes.
  const before = property === 'className' ? properties['className'] : undefined
  properties[property] =
    Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value
}

function makeReader(info: Info): Reader {
  return { property: info.property, read: readOf(info) }
}

function readOf(info: Info): Reader['read'] {
  const readOne = readOneOf(info)
  const isPlain = !info.boolean && !info.overloadedBoolean && !info.number
  const readAll = (items: string[]) =>
    isPlain ? items : items.map((item) => readOne(item) as string | number)
  if (info.spaceSeparated) return remembered((value) => readAll(splitSpaces(value)))
  if (info.commaSeparated) return (value) => readAll(parseCommas(value))
  if (info.commaOrSpaceSeparated)
    return (value) => readAll(parseSpaces(parseCommas(value).join(' ')))
  return readOne
}

/** The same list for the same text, which most elements of a page share with others: as `class` they name their kind. */
function remembered<T>(read: (value: string) => T): (value: string) => T {
  const known = new Map<string, T>()
  return (value) => {
    let list = known.get(value)
    if (list === undefined) known.set(value, (list = read(value)))
    return list
  }
}

/** Between single spaces, as most lists are written, split by what is quicker. */
function splitSpaces(value: string): string[] {
  return value === '' || UNEVEN.test(value) ? parseSpaces(value) : value.split(' ')
}

function readOneOf(info: Info): (value: string) => string | number | boolean {
  const isBoolean = info.boolean || info.overloadedBoolean
  if (!isBoolean && !info.number) return (value) => value
  const name = normalize(info.property)
  return (value) => {
    if (info.number && value && !Number.isNaN(Number(value))) return Number(value)
    return isBoolean && (value === '' || normalize(value) === name) ? true : value
  }
}
