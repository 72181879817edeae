import { parse as parseCommas } from 'comma-separated-tokens'
import type { Element, Properties } from 'hast'
import { h, s } from 'hastscript'
import type { Token } from 'parse5'
import { find, html, type Info, normalize, svg } from 'property-information'
import { parse as parseSpaces } from 'space-separated-tokens'

interface Space {
  readonly build: typeof h
  readonly schema: typeof html
  readonly names: Map<string, Info>
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
      const { property } = infoOf(this.#html, nameOf(attribute))
      if (!Object.hasOwn(properties, property)) add(this.#html, properties, attribute)
    }
  }
}

function spaceOf(build: typeof h, schema: typeof html): Space {
  return { build, schema, names: new Map(), elements: new Map() }
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

function infoOf({ schema, names }: Space, name: string): Info {
  let info = names.get(name)
  if (!info) {
    info = find(schema, name)
    names.set(name, info)
  }
  return info
}

function add(space: Space, properties: Properties, attribute: Token.Attribute): void {
  const name = nameOf(attribute)
  if (Object.hasOwn(Object.prototype, name)) return
  const info = infoOf(space, name)
  const value = toValue(info, attribute.value)
  const before = properties['className']
  properties[info.property] =
    info.property === 'className' && Array.isArray(before) && Array.isArray(value)
      ? [...before, ...value]
      : value
}

function toValue(info: Info, value: string): string | number | boolean | (string | number)[] {
  if (info.spaceSeparated) return toList(info, parseSpaces(value))
  if (info.commaSeparated) return toList(info, parseCommas(value))
  if (info.commaOrSpaceSeparated) return toList(info, parseSpaces(parseCommas(value).join(' ')))
  return toPrimitive(info, value)
}

function toList(info: Info, items: readonly string[]): (string | number)[] {
  return items.map((item) => toPrimitive(info, item) as string | number)
}

function toPrimitive(info: Info, value: string): string | number | boolean {
  if (info.number && value && !Number.isNaN(Number(value))) return Number(value)
  const isBoolean = info.boolean || info.overloadedBoolean
  if (isBoolean && (value === '' || normalize(value) === normalize(info.property))) return true
  return value
}
