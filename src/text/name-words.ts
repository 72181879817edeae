import { FNV_BASIS, FNV_PRIME } from './hash-word.ts'

const HUMP = /(\p{Ll}|\d)(?=\p{Lu})/gu
// Letters behind a digit are part of a number: `4ad40b84` has no word.
const WORD = /(?<![\p{L}\d])\p{L}+/gu
const ASCII = /^[\0-\x7f]*$/

/** The words of a class, an id or another name that code gave: `article__relatedLinks-2` is `article related links`. */
export function nameWords(name: string): string[] {
  if (!ASCII.test(name)) return name.replace(HUMP, '$1 ').toLowerCase().match(WORD) ?? []
  const lower = name.toLowerCase()
  const words: string[] = []
  scanAscii(name, (start, end) => words.push(lower.slice(start, end)))
  return words
}

/**
 * Whether a name may have one of some words. Far quicker than to make its words: a page has hundreds of names.
 *
 * @param hashes of the words (`hashWord`)
 */
export function mayHaveWord(name: string, hashes: ReadonlySet<number>): boolean {
  if (!ASCII.test(name)) return true
  let found = false
  scanAscii(name, (_start, _end, hash) => {
    found ||= hashes.has(hash)
  })
  return found
}

type Kind = 'small' | 'capital' | 'digit' | 'other'

/** The words of a name without letters of other scripts, as nearly all are: where each stands, and its hash in small letters. */
function scanAscii(name: string, visit: (start: number, end: number, hash: number) => void): void {
  let start = -1
  let hash = FNV_BASIS
  let last: Kind = 'other'
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at)
    const kind = kindOf(unit)
    const isHump = kind === 'capital' && (last === 'small' || last === 'digit')
    const isLetter = kind === 'small' || kind === 'capital'
    if (start !== -1 && (isHump || !isLetter)) {
      visit(start, at, hash)
      start = -1
    }
    if (isHump || (isLetter && last === 'other')) {
      start = at
      hash = FNV_BASIS
    }
    // Capital letters of ASCII lack the bit that small ones have.
    hash = Math.imul(hash ^ (unit | 0x20), FNV_PRIME)
    last = kind
  }
  if (start !== -1) visit(start, name.length, hash)
}

function kindOf(unit: number): Kind {
  if (unit >= 0x61 && unit <= 0x7a) return 'small'
  if (unit >= 0x41 && unit <= 0x5a) return 'capital'
  return unit >= 0x30 && unit <= 0x39 ? 'digit' : 'other'
}
