import { isLetter, isSmallLetter } from './scan-words.ts'

/** More of a word, from its end, tells no two names apart. */
const LONGEST = 40
const HALF = /[\ud800-\udfff]/
const LAST = /[\p{L}\p{N}\p{M}\p{Cf}]+$/u
const SPACE = /\s/
/** What may stand behind the last word of a sentence. */
const CLOSING = /[.,;:!?…)\]"”’»\s–-]/

/** The last word of a text, whatever signs stand behind it; empty where it has none. */
export function lastWord(text: string): string {
  let end = text.length
  while (end > 0 && !isLetter(text.charCodeAt(end - 1))) end--
  let start = end
  const least = Math.max(0, end - LONGEST)
  while (start > least && isLetter(text.charCodeAt(start - 1))) start--
  const word = text.slice(start, end)
  // Some halves of characters belong to letters, others do not.
  return HALF.test(word) ? (LAST.exec(word)?.[0] ?? '') : word
}

/** The last word of a sentence where it is in small letters with white space before it. */
export function lastSmallWord(text: string): string | undefined {
  let end = text.length
  while (end > 0 && CLOSING.test(text.charAt(end - 1))) end--
  let start = end
  while (start > 0 && isSmallLetter(text.charCodeAt(start - 1))) start--
  return start < end && SPACE.test(text.charAt(start - 1)) ? text.slice(start, end) : undefined
}
