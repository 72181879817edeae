const HUMP = /(\p{Ll}|\d)(?=\p{Lu})/gu
// Letters behind a digit are part of a number: `4ad40b84` has no word.
const WORD = /(?<![\p{L}\d])\p{L}+/gu
const ASCII = /^[\0-\x7f]*$/

/** The words of a class, an id or another name that code gave: `article__relatedLinks-2` is `article related links`. */
export function nameWords(name: string): string[] {
  if (ASCII.test(name)) return asciiWords(name)
  return name.replace(HUMP, '$1 ').toLowerCase().match(WORD) ?? []
}

type Kind = 'small' | 'capital' | 'digit' | 'other'

/** The same for a name without letters of other scripts, as nearly all are: a page has hundreds. */
function asciiWords(name: string): string[] {
  const lower = name.toLowerCase()
  const words: string[] = []
  let start = -1
  let last: Kind = 'other'
  for (let at = 0; at < name.length; at++) {
    const kind = kindOf(name.charCodeAt(at))
    const isHump = kind === 'capital' && (last === 'small' || last === 'digit')
    const isLetter = kind === 'small' || kind === 'capital'
    if (start !== -1 && (isHump || !isLetter)) {
      words.push(lower.slice(start, at))
      start = -1
    }
    if (isHump || (isLetter && last === 'other')) start = at
    last = kind
  }
  if (start !== -1) words.push(lower.slice(start))
  return words
}

function kindOf(unit: number): Kind {
  if (unit >= 0x61 && unit <= 0x7a) return 'small'
  if (unit >= 0x41 && unit <= 0x5a) return 'capital'
  return unit >= 0x30 && unit <= 0x39 ? 'digit' : 'other'
}
