import type { Element, Properties } from 'hast'
import type { Box } from '../model/outline.ts'
import type { Meaning, RuleSet, SelectorMatch } from '../model/rule.ts'
import { nameWords } from '../text/name-words.ts'
import { property } from '../tree/property.ts'

const NONE: readonly SelectorMatch[] = []
const MAX_WORDS = 5
/** Properties whose values are names that code gave. */
const CODE_NAMES = ['id', 'dataTestid', 'dataTestId', 'dataComponent', 'dataQa', 'dataType']
const NAMING: ReadonlySet<string> = new Set([...CODE_NAMES, 'className', 'role', 'itemProp'])

/** What the elements of one page are for, by their names. Each name is looked up once. */
export class Meanings {
  readonly #rules: RuleSet
  readonly #byList = new Map<readonly unknown[], readonly SelectorMatch[]>()
  readonly #byClass = new Map<string, readonly SelectorMatch[]>()
  readonly #byId = new Map<string, readonly SelectorMatch[]>()
  /** By the index of a box. */
  readonly #ofBox: (readonly SelectorMatch[])[] = []

  constructor(rules: RuleSet) {
    this.#rules = rules
  }

  /** The first rule that gives the box this meaning, by its own names. */
  find({ index, element, chars }: Box, means: Meaning): SelectorMatch | undefined {
    const matches = (this.#ofBox[index] ??= this.ofElement(element))
    for (const match of matches) if (match.means === means && chars <= match.maxChars) return match
    return undefined
  }

  /** All that the rules say of an element's names. */
  ofElement(element: Element): readonly SelectorMatch[] {
    const found = this.#rules.matchName('tag', element.tagName)
    return isNamed(element.properties) ? this.#ofNames(element, found) : found
  }

  #ofNames(element: Element, ofTag: readonly SelectorMatch[]): readonly SelectorMatch[] {
    const { properties } = element
    let found = ofTag
    const add = (matches: readonly SelectorMatch[]) => {
      if (matches.length > 0) found = found.length === 0 ? matches : [...found, ...matches]
    }
    for (const name of CODE_NAMES)
      if (properties[name] !== undefined) add(this.#ofCodeName(property(element, name)))
    const { className } = properties
    if (Array.isArray(className)) add(this.#ofClasses(className))
    if (properties['role'] !== undefined)
      add(this.#rules.matchName('role', property(element, 'role')))
    if (properties['itemProp'] !== undefined)
      for (const name of property(element, 'itemProp').split(' '))
        add(this.#rules.matchName('itemprop', name))
    return found
  }

  /** A long one is a title in the form of an id. */
  #ofCodeName(name: string): readonly SelectorMatch[] {
    let matches = this.#byId.get(name)
    if (!matches) {
      matches = this.#ofName(name)
      if (matches.length > 0 && nameWords(name).length > MAX_WORDS) matches = NONE
      this.#byId.set(name, matches)
    }
    return matches
  }

  /** Elements of one kind share their list. */
  #ofClasses(names: readonly unknown[]): readonly SelectorMatch[] {
    let matches = this.#byList.get(names)
    if (!matches) {
      const all = names.map((name) => (typeof name === 'string' ? this.#ofName(name) : NONE))
      matches = all.every(({ length }) => length === 0) ? NONE : all.flat()
      this.#byList.set(names, matches)
    }
    return matches
  }

  #ofName(name: string): readonly SelectorMatch[] {
    let matches = this.#byClass.get(name)
    if (!matches) {
      matches = name === '' ? NONE : this.#rules.matchName('class', name)
      this.#byClass.set(name, matches)
    }
    return matches
  }
}

/** Whether an element has a property that may name it. Quicker than to ask for each, for most have none. */
function isNamed(properties: Properties): boolean {
  for (const name in properties)
    if (NAMING.has(name) && Object.hasOwn(properties, name)) return true
  return false
}
