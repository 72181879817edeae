/** Scripts that are written without spaces between words, as the inside of a character class. */
export const UNSPACED_SCRIPTS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'

/** Texts without these have none of them, which is quick to see. */
const FAR = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u19ff\u2e80-\uffff]/
const HAS_UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u')

/** Whether a text has characters of a script without spaces. */
export function hasUnspaced(text: string): boolean {
  return FAR.test(text) && HAS_UNSPACED.test(text)
}
