import { bareName } from './found.ts'
import type { Found } from './found.ts'
import { afterName } from './bracket.ts'
import type { Lexicon } from './lexicon.ts'
import { nameLike } from './name-like.ts'
import { allNames, knownName, namesIn } from './names.ts'

const LAST_SEPARATOR = /(?:\s*[|–—＝]\s*|\s-\s*|\s=\s*)([^|–—＝]*)$/u
const LAST_SENTENCE = /[.!?…。！？؟۔"”»]\s+([^.!?…。！？؟۔"”»]*)$/u
const CAPITAL = /^[("“«]?[\p{Lu}\p{Lt}\p{Lo}]/u
const ALL_CAPS = /^[\p{Lu}\p{P}]+$/u
const BREAK = /[.,;:!?…)\]"”»–—|]$/u
const NAME_WORDS = 6

/** A name at the end of a block: `… JIM WATSON/AFP/Getty Images`, `… — AFP`, `… Paris. Reuters`. */
export function findTail(text: string, from: number, lexicon: Lexicon): Found {
  const end = text.replace(/[.\s]+$/u, '').length
  const body = text.slice(from, end)
  return (
    afterSeparator(body, LAST_SEPARATOR, { text, from, lexicon }) ??
    afterSeparator(body, LAST_SENTENCE, { text, from, lexicon }) ??
    slashes(body, { text, from, lexicon })
  )
}

interface Place {
  readonly text: string
  readonly from: number
  readonly lexicon: Lexicon
}

function afterSeparator(body: string, separator: RegExp, { text, from, lexicon }: Place): Found {
  const match = separator.exec(body)
  const last = match?.[1]
  if (!match || last === undefined || last === '') return undefined
  const slash = last.lastIndexOf('/')
  const known =
    allNames(last, lexicon) ?? (slash > 0 ? namesIn(last, NAME_WORDS * 2, lexicon) : undefined)
  const after = separator === LAST_SEPARATOR && !known ? afterName(last, lexicon) : undefined
  const rule = known ?? after?.rule
  if (!rule) return undefined
  const credit = after?.credit ?? bareName(last)
  // A sentence's own stop stays with it.
  const start = from + (separator === LAST_SENTENCE ? body.length - last.length : match.index)
  return { rule, credit, start, end: text.length, shape: start === 0 ? 'whole' : 'tail' }
}

/** `NAME/AFP`: names between slashes, the first of them the capitalised words before the slash. */
function slashes(body: string, { text, from, lexicon }: Place): Found {
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
  return { rule, credit, start: from + start, end: text.length, shape: whole ? 'whole' : 'tail' }
}

/** The capitalised words at the end of the text; when the last is all in capitals, those alone. */
function wordsBefore(text: string): string {
  const words = text.trimEnd().split(/\s+/u)
  const isShouted = ALL_CAPS.test(words.at(-1) ?? '')
  let taken = 0
  while (taken < NAME_WORDS && taken < words.length) {
    const word = words[words.length - 1 - taken] ?? ''
    if (!(isShouted ? ALL_CAPS : CAPITAL).test(word) || (taken > 0 && BREAK.test(word))) break
    taken += 1
  }
  const space = text.length - text.trimEnd().length
  let at = text.length - space
  for (let index = 0; index < taken; index += 1) {
    const word = words[words.length - 1 - index] ?? ''
    at = text.lastIndexOf(word, at - 1)
  }
  return text.slice(at)
}
