/**
 * A phrase as the source of a regular expression with the flags `iu`: dotted and dotless i alike,
 * accents in one character or apart, any space between words.
 */
export function literalSource(phrase: string): string {
  return Array.from(phrase.normalize('NFC'), (char) => {
    if (/\s/.test(char)) return '\\s{1,3}'
    if (/[iıİ]/iu.test(char)) return '(?:i\\u0307|[iıİ])'
    const apart = char.normalize('NFD')
    if (apart !== char) return `(?:${char}|${apart})`
    return char.replace(/[$()*+./?[\\\]^{|}]/, '\\$&')
  }).join('')
}
