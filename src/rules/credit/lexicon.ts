import type { RuleInfo } from '../../model/rule.ts'
import { fold } from '../../text/fold.ts'
import type { CompiledRule } from '../compile-rule.ts'
import type { CreditPart } from '../kind.ts'
import { foldFor } from '../match/fold-for.ts'
import { LayeredMap } from '../match/layered-map.ts'
import type { Layers } from '../match/layered-map.ts'
import { lastWord } from './last-word.ts'
import { makeLabelSearch } from './label-search.ts'
import type { LabelSearch } from './label-search.ts'

export interface Name {
  readonly rule: RuleInfo
  /** All in capitals, and then only in capitals a name: `SPA` and not `spa`. */
  readonly capitals: boolean
  /** A word or a place too, so no name where it stands alone: `Anadolu`. */
  readonly ambiguous: boolean
}

/** The words of all credit rules together. Keys are folded. */
export interface Lexicon {
  readonly names: LayeredMap<Name>
  /** Words in the longest name. */
  readonly nameWords: number
  /** The last words of names: a block that ends in none of them ends in no name. */
  readonly lastWords: ReadonlySet<string>
  readonly labels: LayeredMap<RuleInfo>
  readonly directLabels: LayeredMap<RuleInfo>
  readonly labelsAfter: LayeredMap<RuleInfo>
  /** The same by their last character. */
  readonly labelsAfterBy: ReadonlyMap<string, readonly string[]>
  /** Words that stand in names without a capital. */
  readonly smallWords: ReadonlySet<string>
  readonly glossed: readonly string[]
  readonly labelSearch: LabelSearch
}

type ListName = keyof CreditPart

const WORD_FIRST = /^[\p{L}\p{N}]/u

/** Gather the words of all credit rules; the searches go through them together. */
export function makeLexicon(layers: Layers): Lexicon {
  const names = new LayeredMap<Name>()
  const labels = new LayeredMap<RuleInfo>()
  const directLabels = new LayeredMap<RuleInfo>()
  const labelsAfter = new LayeredMap<RuleInfo>()
  const smallWords: string[] = []
  const glossed: string[] = []
  const parts: CreditPart[] = []
  for (const [layer, rules] of layers.entries()) {
    for (const rule of rules) {
      const { credit } = rule.part
      if (!credit) continue
      parts.push(credit)
      const foldText = foldFor(rule)
      for (const text of credit.particles) smallWords.push(foldText(text))
      for (const text of credit.glossed) glossed.push(foldText(text))
      const from = { rule, layer }
      addAll(names, from, ['names', 'ambiguousNames'], (text, list) => ({
        rule: rule.info,
        capitals: !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text),
        ambiguous: list === 'ambiguousNames',
      }))
      addAll(labels, from, ['labels'], () => rule.info)
      addAll(directLabels, from, ['directLabels'], () => rule.info)
      addAll(labelsAfter, from, ['labelsAfter'], () => rule.info)
    }
  }
  const nameWords = [...names.keys()].map((name) => name.split(' '))
  return {
    names,
    labels,
    directLabels,
    labelsAfter,
    labelsAfterBy: byLastChar(labelsAfter.keys()),
    nameWords: Math.max(0, ...nameWords.map((words) => words.length)),
    lastWords: new Set(Array.from(names.keys(), lastWord)),
    smallWords: new Set([...nameWords.flat(), ...smallWords]),
    glossed,
    labelSearch: makeLabelSearch(
      parts.flatMap(({ labels: own }) => own),
      parts.flatMap(({ directLabels: own }) => own),
    ),
  }
}

function byLastChar(labels: Iterable<string>): Map<string, string[]> {
  const by = new Map<string, string[]>()
  for (const label of labels) {
    const last = label.charAt(label.length - 1)
    by.set(last, [...(by.get(last) ?? []), label])
  }
  return by
}

function addAll<Value>(
  map: LayeredMap<Value>,
  from: { readonly rule: CompiledRule; readonly layer: number },
  lists: readonly ListName[],
  valueOf: (text: string, list: ListName) => Value,
): void {
  const foldText = foldFor(from.rule)
  for (const list of lists) {
    const own = { ...from, list }
    for (const text of from.rule.part.credit?.[list] ?? [])
      map.add(keyOf(text, foldText), valueOf(text, list), own, text)
  }
}

/** The key of a label or a name: folded, or itself where it begins with a sign (`©`, `(C)`). */
export function keyOf(text: string, foldText = fold): string {
  return WORD_FIRST.test(text) ? foldText(text) : text.trim().toLowerCase()
}
