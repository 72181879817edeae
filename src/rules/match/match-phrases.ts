import type { BlockMatch } from '../../model/rule.ts'
import { fold } from '../../text/fold.ts'
import { reasonFor } from '../reason.ts'
import { LayeredMap } from './layered-map.ts'
import type { Layers } from './layered-map.ts'

type Match = (text: string, folded: string) => BlockMatch | undefined

/** All phrases in two maps: one look-up for the text as it is, one for the folded text. */
export function matchPhrases(layers: Layers): Match {
  const exact = new LayeredMap<BlockMatch>()
  const folded = new LayeredMap<BlockMatch>()
  for (const [layer, rules] of layers.entries()) {
    for (const rule of rules) {
      for (const { text, path, exact: isExact, needs } of rule.part.phrases ?? []) {
        const reason = reasonFor(rule.info, text)
        const match = { rule: rule.info, reason, ...(needs && { needs }) }
        if (isExact) exact.add(text, match, { rule, layer, path })
        else folded.add(fold(text), match, { rule, layer, path })
      }
    }
  }
  return (text, key) => exact.get(text) ?? folded.get(key)
}
