import { RuleError } from '../../report/error.ts'
import type { CompiledRule } from '../compile-rule.ts'
import { placedStrings, type ByLanguage } from '../by-language.ts'
import type { DataPath } from '../kind.ts'

/** Rules in order of precedence: those of a user first, then those they extend. */
export type Layers = readonly (readonly CompiledRule[])[]

/** The list of a rule that words are from. */
export interface From {
  readonly rule: CompiledRule
  readonly layer: number
  /** Its key in the rule's data. */
  readonly list: string
}

interface Entry<Value> {
  readonly rule: CompiledRule
  readonly layer: number
  readonly value: Value
}

/** Words to the rule that owns them. A user's rule wins over a built-in one; two of a kind are an error. */
export class LayeredMap<Value> {
  readonly #entries = new Map<string, Entry<Value>>()
  /** Many words in a row have the same owner and value, and share an entry. */
  #last: Entry<Value> | undefined

  get(key: string): Value | undefined {
    return this.#entries.get(key)?.value
  }

  get size(): number {
    return this.#entries.size
  }

  keys(): IterableIterator<string> {
    return this.#entries.keys()
  }

  /**
   * Add a word, unless an earlier layer has it.
   *
   * @param text as it is in the rule
   * @throws RuleError when another rule of the same layer has it.
   */
  add(key: string, value: Value, from: From, text: string): void {
    const present = this.#entries.get(key)
    if (!present) {
      const { rule, layer } = from
      const last = this.#last
      if (last?.rule !== rule || last.value !== value || last.layer !== layer)
        this.#last = { rule, layer, value }
      this.#entries.set(key, this.#last!)
    } else if (present.layer === from.layer && present.rule !== from.rule) {
      const { file, at } = from.rule.source
      const reason = `Unexpected \`${key}\`, expected a text that ${present.rule.info.id} does not have already`
      throw new RuleError({ file, ...at?.(pathOf(from, text)), reason })
    }
  }
}

function pathOf({ rule, list }: From, wanted: string): DataPath {
  const { [list]: strings } = rule.source.data as Readonly<Record<string, ByLanguage>>
  return placedStrings(strings, list).find(({ text }) => text === wanted)?.path ?? []
}
