import type { BlockMatch } from '../../model/rule.ts'
import { fold } from '../../text/fold.ts'
import { reasonFor } from '../reason.ts'
import { LayeredMap } from './layered-map.ts'
import type { Layers } from './layered-map.ts'

type Match = (text: string, folded: string) => BlockMatch | undefined

/** What stands between a label and a headline. */
const MARK = /[:：|»>]/u
/** UTF-16 units of the label, and of all of such a line; words of the headline. */
const LABEL_CHARS = 60
const LINE_CHARS = 200
const HEADLINE_WORDS = 20

/** Stands in a phrase for a number of at most three digits. */
const NUMBER = /\{[a-z]\}/g
const DIGITS = /\p{Nd}+/gu
const NUMBERED_CHARS = 80

/**
 * All phrases in four maps: a look-up each for the text as it is, for the folded text, for that without its numbers
 * and for the label before a mark.
 */
export function matchPhrases(layers: Layers): Match {
  const exact = new LayeredMap<BlockMatch>()
  const folded = new LayeredMap<BlockMatch>()
  const prefixes = new LayeredMap<BlockMatch>()
  const numbered = new LayeredMap<BlockMatch>()
  for (const [layer, rules] of layers.entries()) {
    for (const rule of rules) {
      for (const { text, path, exact: isExact, match: how, needs } of rule.part.phrases ?? []) {
        const reason = reasonFor(rule.info, text)
        const match = { rule: rule.info, reason, ...(needs && { needs }) }
        if (how === 'prefix') prefixes.add(fold(text), match, { rule, layer, path })
        else if (text.search(NUMBER) !== -1)
          numbered.add(withoutNumbers(fold(text.replace(NUMBER, '0'))), match, {
            rule,
            layer,
            path,
          })
        else if (isExact) exact.add(text, match, { rule, layer, path })
        else folded.add(fold(text), match, { rule, layer, path })
      }
    }
  }
  return (text, key) =>
    exact.get(text) ??
    folded.get(key) ??
    (prefixes.size > 0 ? byLabel(text, prefixes) : undefined) ??
    (numbered.size > 0 ? byNumber(key, numbered) : undefined)
}

function byNumber(key: string, numbered: LayeredMap<BlockMatch>): BlockMatch | undefined {
  if (key.length > NUMBERED_CHARS) return undefined
  const bare = withoutNumbers(key)
  return bare === key ? undefined : numbered.get(bare)
}

/** Longer numbers stay: they count other things than pictures. */
function withoutNumbers(folded: string): string {
  return folded.replace(DIGITS, (digits) => (digits.length > 3 ? digits : '#'))
}

function byLabel(text: string, prefixes: LayeredMap<BlockMatch>): BlockMatch | undefined {
  if (text.length > LINE_CHARS) return undefined
  const mark = text.slice(0, LABEL_CHARS).search(MARK)
  if (mark < 1) return undefined
  const match = prefixes.get(fold(text.slice(0, mark)))
  const words = match ? (text.slice(mark + 1).match(/\S+/gu)?.length ?? 0) : 0
  return words > 0 && words <= HEADLINE_WORDS ? match : undefined
}
