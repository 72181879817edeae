// Scripts written without spaces are compared character by character.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const TOKEN = new RegExp(`[${UNSPACED}]|[^\\s${UNSPACED}]+`, 'gu')
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')

/** The words of a folded text, in order; in scripts without spaces, its characters. */
export function words(folded: string): string[] {
  if (folded === '') return []
  if (!HAS_UNSPACED.test(folded)) return folded.split(' ')
  return folded.match(TOKEN) ?? []
}
