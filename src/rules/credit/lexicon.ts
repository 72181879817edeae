import type { RuleInfo } from '../../model/rule.ts'
import type { CreditPart } from '../kind.ts'
import { LayeredMap } from '../match/layered-map.ts'
import type { Layers } from '../match/layered-map.ts'
import { creditKey } from './credit-key.ts'
import { joinWords } from './join-words.ts'
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

/** Gather the words of all credit rules; the searches go through them together. */
export function makeLexicon(layers: Layers): Lexicon {
  const names = new LayeredMap<Name>()
  const labels = new LayeredMap<RuleInfo>()
  const directLabels = new LayeredMap<RuleInfo>()
  const labelsAfter = new LayeredMap<RuleInfo>()
  const parts: CreditPart[] = []
  for (const [layer, rules] of layers.entries()) {
    for (const rule of rules) {
      const { credit } = rule.part
      if (!credit) continue
      parts.push(credit)
      const from = (list: string) => ({ rule, layer, list })
      const { info } = rule
      names.add(credit.names, nameOf(info, false, false), from('names'))
      names.add(credit.capitalNames, nameOf(info, true, false), from('names'))
      names.add(credit.ambiguousNames, nameOf(info, false, true), from('ambiguousNames'))
      names.add(credit.ambiguousCapitalNames, nameOf(info, true, true), from('ambiguousNames'))
      labels.add(credit.labels.keys, info, from('labels'))
      directLabels.add(credit.directLabels.keys, info, from('directLabels'))
      directLabels.add(credit.signs.map(creditKey), info, from('directLabels'))
      labelsAfter.add(credit.labelsAfter, info, from('labelsAfter'))
    }
  }
  const nameWords = [...names.keys()].map((name) => name.split(' '))
  return {
    names,
    labels,
    directLabels,
    labelsAfter,
    labelsAfterBy: byLastChar(labelsAfter.keys()),
    nameWords: nameWords.reduce((most, { length }) => Math.max(most, length), 0),
    lastWords: new Set(parts.flatMap(({ nameEnds }) => nameEnds)),
    smallWords: new Set([...nameWords.flat(), ...parts.flatMap(({ particles }) => particles)]),
    glossed: parts.flatMap(({ glossed }) => glossed),
    labelSearch: makeLabelSearch(
      joinWords(parts.map((part) => part.labels)),
      joinWords(parts.map((part) => part.directLabels)),
      parts.flatMap((part) => part.signs),
    ),
  }
}

function nameOf(rule: RuleInfo, capitals: boolean, ambiguous: boolean): Name {
  return { rule, capitals, ambiguous }
}

function byLastChar(labels: Iterable<string>): Map<string, string[]> {
  const by = new Map<string, string[]>()
  for (const label of labels) {
    const last = label.charAt(label.length - 1)
    const known = by.get(last)
    if (known) known.push(label)
    else by.set(last, [label])
  }
  return by
}
