import type { CreditMatch } from '../../model/rule.ts'
import { bareName } from './bare-name.ts'
import type { Found } from './bare-name.ts'
import { afterName, endsInLabel } from './after-name.ts'
import type { Lexicon } from './lexicon.ts'
import { nameLike } from './name-like.ts'
import { allNames, endsInName, knownName, namesIn } from './known-name.ts'

const SENTENCE_END = /[.!?…。！？؟۔"”»]/u
const DASH = /[|–—＝]/u
const SPACED_DASH = /[-=]/
const SPACE = /\s/u
const CAPITAL = /^[("“«]?[\p{Lu}\p{Lt}\p{Lo}]/u
const ALL_CAPS = /^[\p{Lu}\p{P}]+$/u
const BREAK = /[.,;:!?…)\]"”»–—|]$/u
const WORD_LAST = /[\p{L}\p{N}\p{M}]$/u
const NAME_WORDS = 6
/** `David M. Roe` */
const INITIAL = /^\p{Lu}\.$/u
/** A sentence's end glued to a name: `… in der Klinik.Jane Roe/AFP`. */
const SEAM = /\p{Ll}[.!?…](?=\p{Lu}\p{Ll})/u

/** A name at the end of a block: `… JIM WATSON/AFP/Getty Images`, `… — AFP`, `… Paris. Reuters`. */
export function findTail(text: string, from: number, lexicon: Lexicon): Found {
  let end = text.length
  while (end > from && /[.\s]/.test(text.charAt(end - 1))) end -= 1
  const body = text.slice(from, end)
  const isName = WORD_LAST.test(body) && endsInName(body, lexicon)
  if (!isName && !endsInLabel(body, lexicon)) return undefined
  const place = { text, body, from, lexicon }
  return afterDash(place) ?? afterSentence(place) ?? slashes(place)
}

interface Place {
  readonly text: string
  /** The part that is read, without a final stop. */
  readonly body: string
  /** Where it begins in the text. */
  readonly from: number
  readonly lexicon: Lexicon
}

function afterDash({ text, body, from, lexicon }: Place): Found {
  let at = body.length - 1
  while (at >= 0 && !isDash(body, at)) at -= 1
  if (at < 0) return undefined
  const last = body.slice(at + 1)
  const isList = last.includes('/') && namesIn(last, NAME_WORDS * 2, lexicon)
  const known = allNames(last, lexicon) ?? (isList || undefined)
  const found = known ? { rule: known, credit: bareName(last) } : afterName(last, lexicon)
  while (SPACE.test(body.charAt(at - 1))) at -= 1
  return found && { ...found, ...span(from + at, text) }
}

function isDash(body: string, at: number): boolean {
  const char = body.charAt(at)
  return DASH.test(char) || (SPACED_DASH.test(char) && SPACE.test(body.charAt(at - 1)))
}

function afterSentence({ text, body, from, lexicon }: Place): Found {
  let at = body.length - 1
  while (at >= 0 && !SENTENCE_END.test(body.charAt(at))) at -= 1
  if (at < 0) return undefined
  while (SPACE.test(body.charAt(at + 1))) at += 1
  const last = body.slice(at + 1)
  const rule = allNames(last, lexicon, true)
  return rule && { rule, credit: bareName(last), ...span(from + at + 1, text) }
}

function span(start: number, text: string): Pick<CreditMatch, 'start' | 'end' | 'shape'> {
  return { start, end: text.length, shape: start === 0 ? 'whole' : 'tail' }
}

/** `NAME/AFP`: names between slashes, the first of them the capitalised words before the slash. */
function slashes({ text, body, from, lexicon }: Place): Found {
  const last = Math.max(body.lastIndexOf('/'), body.lastIndexOf('／'))
  const rule = last < 1 ? undefined : knownName(body.slice(last + 1), lexicon)
  if (!rule) return undefined
  const parts = body.slice(0, last).split(/[/／]/u)
  let start = last
  while (parts.length > 1 && nameLike(parts.at(-1) ?? '', NAME_WORDS, lexicon)) {
    start -= (parts.pop() ?? '').length + 1
  }
  const head = parts.length === 1 ? (parts[0] ?? '') : ''
  if (head !== '') start = head.length - wordsBefore(head).length
  const whole = from + start === 0
  // “… told reporters from AP/AFP.” is a sentence; a credit has no stop.
  if (!whole && /\.\s*$/.test(text) && !BREAK.test(body.slice(0, start).trimEnd())) return undefined
  const credit = bareName(body.slice(start))
  return { rule, credit, ...span(from + start, text) }
}

/** The capitalised words at the end of the text; when the last is all in capitals, those alone. */
function wordsBefore(text: string): string {
  const words = text.trimEnd().split(/\s+/u)
  const isShouted = ALL_CAPS.test(words.at(-1) ?? '')
  let taken = 0
  while (taken < NAME_WORDS && taken < words.length) {
    const word = words[words.length - 1 - taken] ?? ''
    if (!(isShouted ? ALL_CAPS : CAPITAL).test(word)) break
    if (taken > 0 && BREAK.test(word) && !INITIAL.test(word)) break
    taken += 1
    if (SEAM.test(word)) break
  }
  const space = text.length - text.trimEnd().length
  let at = text.length - space
  for (let index = 0; index < taken; index += 1) {
    const word = words[words.length - 1 - index] ?? ''
    at = text.lastIndexOf(word, at - 1)
  }
  const seam = SEAM.exec(text.slice(at))
  return text.slice(seam ? at + seam.index + seam[0].length : at)
}
