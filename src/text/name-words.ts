const HUMP = /(\p{Ll}|\d)(?=\p{Lu})/gu
// Letters behind a digit are part of a number: `4ad40b84` has no word.
const WORD = /(?<![\p{L}\d])\p{L}+/gu

/** The words of a class, an id or another name that code gave: `article__relatedLinks-2` is `article related links`. */
export function nameWords(name: string): string[] {
  return name.replace(HUMP, '$1 ').toLowerCase().match(WORD) ?? []
}
