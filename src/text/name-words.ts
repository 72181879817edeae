const HUMP = /(\p{Ll}|\d)(?=\p{Lu})/gu
// Letters behind a digit are part of a number: `4ad40b84` has no word.
const WORD = /(?<![\p{L}\d])\p{L}+/gu

// The same for names without letters of other scripts, which nearly all are.
const ASCII = /^[\0-\x7f]*$/
const ASCII_HUMP = /([a-z\d])(?=[A-Z])/g
const ASCII_WORD = /(?<![a-z\d])[a-z]+/g

/** The words of a class, an id or another name that code gave: `article__relatedLinks-2` is `article related links`. */
export function nameWords(name: string): string[] {
  if (ASCII.test(name)) return name.replace(ASCII_HUMP, '$1 ').toLowerCase().match(ASCII_WORD) ?? []
  return name.replace(HUMP, '$1 ').toLowerCase().match(WORD) ?? []
}
