import { fold } from '../../text/fold.ts'
import { lastSmallWord } from './last-word.ts'
import type { Lexicon } from './lexicon.ts'

const LETTER = /\p{L}/u
const CAPITAL = /^[\p{Lu}\p{Lt}]/u
const UNCASED = /^\p{Lo}/u
const EDGE = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu
const SENTENCE = /[\p{Ll}\p{Lo}]{3}[.!?](?=\s)|[!?؟。！？]/u
/** `@harbourwire` */
const HANDLE = /@[\w.]+/g
const YEAR = /^\d{1,4}$/
/** Scripts without capitals say little about what is a name, so it has to be short. */
const UNCASED_WORDS = 3
const UNCASED_CHARS = 20

/**
 * Whether a text may be the name of a photographer, an agency or an archive: few words, and each
 * begins with a capital, is a particle, a year or in a script that has no capitals.
 */
export function nameLike(text: string, maxWords: number, lexicon: Lexicon): boolean {
  if (!LETTER.test(text) || SENTENCE.test(text)) return false
  const tokens = splitWords(text.replace(HANDLE, 'X'))
  if (tokens.length > maxWords) return false
  let uncased = 0
  for (const token of tokens) {
    if (CAPITAL.test(token) || YEAR.test(token)) continue
    if (UNCASED.test(token)) uncased += 1
    else if (!lexicon.smallWords.has(fold(token)) && !token.includes('.')) return false
  }
  if (uncased === 0) return true
  const allowed = hasName(text, lexicon) ? 2 : 1
  return uncased <= UNCASED_WORDS * allowed && text.length <= UNCASED_CHARS * allowed + 10
}

/** Whether the text may end in a name. A cheap first look: `nameLike` says no to all that ends in such a word. */
export function mayEndInName(text: string, lexicon: Lexicon): boolean {
  const word = lastSmallWord(text)
  return word === undefined || lexicon.smallWords.has(fold(word))
}

/** The words of a name, without punctuation round them; `AP/Roe` is two. */
export function splitWords(text: string): string[] {
  return text
    .split(/[\s/／|]+/u)
    .map((token) => token.replace(EDGE, ''))
    .filter((token) => token !== '')
}

/** Whether a known name stands in the text as whole words. */
export function hasName(text: string, lexicon: Lexicon): boolean {
  const words = fold(text).split(' ')
  return words.some((_, start) => {
    for (
      let length = 1;
      length <= lexicon.nameWords && start + length <= words.length;
      length += 1
    ) {
      if (lexicon.names.get(words.slice(start, start + length).join(' '))) return true
    }
    return false
  })
}
