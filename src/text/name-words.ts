const HUMP = /(\p{Ll}|\d)(?=\p{Lu})/gu
const WORD = /\p{L}+/gu

/** The words of a class, an id or another name that code gave: `article__relatedLinks-2` is `article related links`. */
export function nameWords(name: string): string[] {
  return name.replace(HUMP, '$1 ').toLowerCase().match(WORD) ?? []
}
