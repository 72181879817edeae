import { RuleError } from '../../report/error.ts'
import type { CompiledRule } from '../compile-rule.ts'

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

  #longest = 0

  get(key: string): Value | undefined {
    return this.#entries.get(key)?.value
  }

  get size(): number {
    return this.#entries.size
  }

  /** UTF-16 units of the longest word. */
  get longest(): number {
    return this.#longest
  }

  keys(): IterableIterator<string> {
    return this.#entries.keys()
  }

  /**
   * Add words, unless an earlier layer has them.
   *
   * @throws RuleError when another rule of the same layer has one.
   */
  add(keys: readonly string[], value: Value, { rule, layer, list }: From): void {
    const entry = { rule, layer, value }
    for (const key of keys) {
      const present = this.#entries.get(key)
      if (!present) {
        this.#entries.set(key, entry)
        this.#longest = Math.max(this.#longest, key.length)
      } else if (present.layer === layer && present.rule !== rule) {
        const reason = `Unexpected \`${key}\`, expected a text that ${present.rule.info.id} does not have already`
        throw new RuleError({ file: rule.info.file, ...rule.at?.(list, key), reason })
      }
    }
  }
}
