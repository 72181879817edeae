import type { BlockMatch, Need, RuleInfo } from '../../model/rule.ts'
import { fold } from '../../text/fold.ts'
import { reasonFor } from '../reason.ts'
import { LayeredMap } from './layered-map.ts'
import type { Layers } from './layered-map.ts'
import { splitLabel } from './split-label.ts'
import { withoutNumbers } from './without-numbers.ts'

interface Known {
  readonly rule: RuleInfo
  readonly needs: Need | undefined
}

type Match = (text: string, folded: string) => BlockMatch | undefined

const NUMBERED_CHARS = 80

/**
 * All phrases in four maps: a look-up each for the text as it is, for the folded text, for that without its numbers
 * and for the label before a mark.
 */
export function matchPhrases(layers: Layers): Match {
  const exact = new LayeredMap<Known>()
  const folded = new LayeredMap<Known>()
  const prefixes = new LayeredMap<Known>()
  const numbered = new LayeredMap<Known>()
  for (const [layer, rules] of layers.entries()) {
    for (const rule of rules) {
      const { phrases } = rule.part
      if (!phrases) continue
      const known = { rule: rule.info, needs: phrases.needs }
      const from = { rule, layer, list: 'phrases' }
      exact.add(phrases.exact, known, from)
      folded.add(phrases.folded, known, from)
      numbered.add(phrases.numbered, known, from)
      prefixes.add(phrases.prefixes, known, from)
    }
  }
  // To look a paragraph up, all of it would be hashed.
  const longest = Math.max(exact.longest, folded.longest)
  return (text, key) => {
    const isShort = Math.min(text.length, key.length) <= longest
    const whole = isShort ? (exact.get(text) ?? folded.get(key)) : undefined
    const found = whole ?? byLabel(text, prefixes) ?? byNumber(key, numbered)
    if (!found) return undefined
    const { rule, needs } = found
    return { rule, reason: reasonFor(rule, text), ...(needs && { needs }) }
  }
}

function byNumber(key: string, numbered: LayeredMap<Known>): Known | undefined {
  if (numbered.size === 0 || key.length > NUMBERED_CHARS) return undefined
  const bare = withoutNumbers(key)
  return bare === key ? undefined : numbered.get(bare)
}

function byLabel(text: string, prefixes: LayeredMap<Known>): Known | undefined {
  const line = prefixes.size === 0 ? undefined : splitLabel(text)
  return line && prefixes.get(fold(line.label))
}
