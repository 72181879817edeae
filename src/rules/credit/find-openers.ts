import type { OpenerMatch } from '../../model/rule.ts'
import { literalSource } from '../match/literal-source.ts'
import { LayeredMap, type Layers } from '../match/layered-map.ts'
import type { RuleInfo } from '../../model/rule.ts'
import { keyOf } from './lexicon.ts'

/** What stands behind an opener: a colon, or a dash with a space. */
const MARK = String.raw`(?:\s{0,2}[:：]|\s{1,2}[-–—]\s|[—–])`

/** Put the words that captions begin with into one search: `FILE PHOTO: …`, `Symbolbild: …`. */
export function findOpeners(layers: Layers): (text: string) => OpenerMatch | undefined {
  const openers = new LayeredMap<RuleInfo>()
  const printed: string[] = []
  for (const [layer, rules] of layers.entries()) {
    for (const rule of rules) {
      for (const { text, path } of rule.part.credit?.openers ?? []) {
        openers.add(keyOf(text), rule.info, { rule, layer, path })
        printed.push(text)
      }
    }
  }
  if (printed.length === 0) return () => undefined
  // Longest first, so that of two that begin alike the whole one is found.
  const sources = printed.toSorted((a, b) => b.length - a.length).map(literalSource)
  const search = new RegExp(`^[(\\[]?(${sources.join('|')})${MARK}`, 'iu')
  return (text) => {
    const [whole, opener] = search.exec(text) ?? []
    const rule = opener === undefined ? undefined : openers.get(keyOf(opener))
    if (!rule || whole === undefined || whole.length >= text.trimEnd().length) return undefined
    return { rule, end: whole.length }
  }
}
