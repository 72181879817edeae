import type { OpenerMatch, RuleInfo } from '../../model/rule.ts'
import { LayeredMap, type Layers } from '../match/layered-map.ts'
import type { Words } from '../kind.ts'
import { creditKey } from './credit-key.ts'
import { joinWords } from './join-words.ts'
import { WordIndex, wordsIn } from './word-index.ts'
import { WordSieve } from './word-sieve.ts'

/** What stands behind an opener: a colon, or a dash with a space. */
const MARK = /\s{0,2}[:：]|\s{1,2}[-–—]\s|[—–]/uy
/** A caption may stand in brackets. */
const START = /^[([]?$/
/** Openers stand in this much of a block (UTF-16 units). */
const WINDOW = 80

/** Put the words that captions begin with into one search: `FILE PHOTO: …`, `Symbolbild: …`. */
export function findOpeners(layers: Layers): (text: string) => OpenerMatch | undefined {
  const rules = new LayeredMap<RuleInfo>()
  const lists: Words[] = []
  for (const [layer, compiled] of layers.entries()) {
    for (const rule of compiled) {
      const { openers } = rule.part.credit ?? {}
      if (!openers) continue
      rules.add(openers.keys, rule.info, { rule, layer, list: 'openers' })
      lists.push(openers)
    }
  }
  const all = joinWords(lists)
  const index = new WordIndex(all)
  const sieve = new WordSieve(all)
  return (text) => {
    if (!sieve.mayOpen(text)) return undefined
    const words = wordsIn(text.slice(0, WINDOW))
    if (!START.test(text.slice(0, words[0]?.start ?? WINDOW))) return undefined
    for (const { entry, end } of index.at(text, words, 0)) {
      MARK.lastIndex = end
      const rule = rules.get(creditKey(entry))
      const isOpener = MARK.test(text) && MARK.lastIndex < text.trimEnd().length
      if (rule && isOpener) return { rule, end: MARK.lastIndex }
    }
    return undefined
  }
}
