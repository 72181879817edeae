import type { RuleInfo } from '../../model/rule.ts'
import { fold } from '../../text/fold.ts'
import { LayeredMap } from '../match/layered-map.ts'
import type { Layers } from '../match/layered-map.ts'
import { literalSource } from '../match/literal-source.ts'

/** The words of all credit rules together. Keys are folded. */
export interface Lexicon {
  readonly names: LayeredMap<RuleInfo>
  /** Words in the longest name. */
  readonly nameWords: number
  readonly labels: LayeredMap<RuleInfo>
  readonly directLabels: LayeredMap<RuleInfo>
  readonly labelsAfter: LayeredMap<RuleInfo>
  /** Words that stand in names without a capital. */
  readonly smallWords: ReadonlySet<string>
  readonly glossed: readonly string[]
  /** Finds a label with its colon, or a direct label: `label`, `direct`. Flags `giu`. */
  readonly labelSearch: RegExp
}

/** Gather the words of all credit rules; the searches go through them together. */
export function makeLexicon(layers: Layers): Lexicon {
  const names = new LayeredMap<RuleInfo>()
  const labels = new LayeredMap<RuleInfo>()
  const directLabels = new LayeredMap<RuleInfo>()
  const labelsAfter = new LayeredMap<RuleInfo>()
  const smallWords = new Set<string>()
  const glossed: string[] = []
  const [labelTexts, directTexts]: [string[], string[]] = [[], []]
  for (const [layer, rules] of layers.entries()) {
    for (const rule of rules) {
      const { credit } = rule.part
      if (!credit) continue
      const add = (map: LayeredMap<RuleInfo>, texts: readonly string[], list: string): void => {
        for (const [index, text] of texts.entries()) {
          map.add(keyOf(text), rule.info, { rule, layer, path: [list, index] })
        }
      }
      add(names, credit.names, 'names')
      add(labels, credit.labels, 'labels')
      add(directLabels, credit.directLabels, 'directLabels')
      add(labelsAfter, credit.labelsAfter, 'labelsAfter')
      labelTexts.push(...credit.labels)
      directTexts.push(...credit.directLabels)
      for (const word of credit.particles) smallWords.add(fold(word))
      glossed.push(...credit.glossed.map(fold))
    }
  }
  let nameWords = 0
  for (const name of names.keys()) {
    const parts = name.split(' ')
    nameWords = Math.max(nameWords, parts.length)
    for (const part of parts) smallWords.add(part)
  }
  const labelSearch = new RegExp(
    `(?<label>${either(labelTexts)})\\s{0,2}(?:[:：=＝…]|\\.{3})|(?<direct>${either(directTexts)})`,
    'giu',
  )
  return { names, nameWords, labels, directLabels, labelsAfter, smallWords, glossed, labelSearch }
}

/** The key of a label or a name: folded, or itself where it begins with a sign (`©`, `(C)`). */
export function keyOf(text: string): string {
  return /^[\p{L}\p{N}]/u.test(text) ? fold(text) : text.trim().toLowerCase()
}

function either(texts: readonly string[]): string {
  // Nothing matches an empty class.
  if (texts.length === 0) return '[]'
  return texts
    .toSorted((a, b) => b.length - a.length)
    .map(literalSource)
    .join('|')
}
