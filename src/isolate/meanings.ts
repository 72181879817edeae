import type { Element } from 'hast'
import type { Box } from '../model/outline.ts'
import type { Meaning, RuleSet, SelectorMatch } from '../model/rule.ts'
import { nameWords } from '../text/name-words.ts'
import { property } from '../tree/property.ts'

const NONE: readonly SelectorMatch[] = []
const MAX_WORDS = 5
/** Properties whose values are names that code gave. */
const CODE_NAMES = ['id', 'dataTestid', 'dataTestId', 'dataComponent', 'dataQa', 'dataType']

/** What the elements of one page are for, by their names. Each name is looked up once. */
export class Meanings {
  readonly #rules: RuleSet
  readonly #byClass = new Map<string, readonly SelectorMatch[]>()
  readonly #byBox = new Map<Box, readonly SelectorMatch[]>()

  constructor(rules: RuleSet) {
    this.#rules = rules
  }

  /** The first rule that gives the box this meaning, by its own names. */
  find(box: Box, means: Meaning): SelectorMatch | undefined {
    let matches = this.#byBox.get(box)
    if (!matches) {
      matches = this.ofElement(box.element)
      this.#byBox.set(box, matches)
    }
    return matches.find((match) => match.means === means && box.chars <= match.maxChars)
  }

  /** All that the rules say of an element's names. */
  ofElement(element: Element): readonly SelectorMatch[] {
    const { tagName, properties } = element
    let found = this.#rules.matchName('tag', tagName)
    const add = (matches: readonly SelectorMatch[]) => {
      if (matches.length > 0) found = found.length === 0 ? matches : [...found, ...matches]
    }
    for (const name of CODE_NAMES) {
      if (properties[name] === undefined) continue
      const value = property(element, name)
      // A long one is a title in the form of an id.
      if (nameWords(value).length <= MAX_WORDS) add(this.#ofName(value))
    }
    const { className } = properties
    if (Array.isArray(className))
      for (const name of className) if (typeof name === 'string') add(this.#ofName(name))
    if (properties['role'] !== undefined)
      add(this.#rules.matchName('role', property(element, 'role')))
    if (properties['itemProp'] !== undefined)
      for (const name of property(element, 'itemProp').split(' '))
        add(this.#rules.matchName('itemprop', name))
    return found
  }

  #ofName(name: string): readonly SelectorMatch[] {
    const known = this.#byClass.get(name)
    if (known) return known
    const matches = name === '' ? NONE : this.#rules.matchName('class', name)
    this.#byClass.set(name, matches)
    return matches
  }
}
