// Scripts written without spaces are compared character by character.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const TOKEN = new RegExp(`[${UNSPACED}]|[^\\s${UNSPACED}]+`, 'gu')
/** Which texts without them have none of. */
const FAR = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u19ff\u2e80-\uffff]/
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')

/** The words of a folded text, in order; in scripts without spaces, its characters. */
export function words(folded: string): string[] {
  if (folded === '') return []
  if (!FAR.test(folded) || !HAS_UNSPACED.test(folded)) return folded.split(' ')
  return folded.match(TOKEN) ?? []
}
