import { foldUnit } from '../../text/fold.ts'
import { FNV_BASIS, FNV_PRIME } from '../../text/hash-word.ts'

/** What a UTF-16 unit folds to, and by the bits above what it is; learnt once a unit. */
const UNITS = new Uint32Array(0x10000)
const FOLDED = 0xffff
const SEEN = 0x10000
const WORD = 0x20000
const SMALL = 0x40000
const CAPITAL = 0x80000
/** It is folded with what stands beside it. */
const JOINED = 0x100000

/**
 * Gets the UTF-16 offsets of a word and the hash of what it folds to (`hashWord`); 0 where folding has to look at the
 * whole word.
 * The scan ends where it answers `true`.
 */
export type VisitWord = (start: number, end: number, hash: number) => boolean

/**
 * Goes through the words of a text. One begins inside another where a capital follows a small letter:
 * `…açıkladıFoto: AA`.
 *
 * @returns whether a visit ended it
 */
export function scanWords(text: string, visit: VisitWord): boolean {
  let start = -1
  let last = 0
  let hash = FNV_BASIS
  let isJoined = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const unit = UNITS[code]! || learn(code)
    const isWord = (unit & WORD) !== 0
    const isSeam = (unit & CAPITAL) !== 0 && (last & SMALL) !== 0
    if (start !== -1 && (!isWord || isSeam)) {
      if (visit(start, at, isJoined ? 0 : hash)) return true
      start = -1
    }
    if (isWord) {
      if (start === -1) {
        start = at
        hash = FNV_BASIS
        isJoined = false
      }
      hash = Math.imul(hash ^ (unit & FOLDED), FNV_PRIME)
      if ((unit & JOINED) !== 0) isJoined = true
    }
    last = unit
  }
  return start !== -1 && visit(start, text.length, isJoined ? 0 : hash)
}

function learn(code: number): number {
  const char = String.fromCharCode(code)
  const folded = foldUnit(code)
  const unit =
    SEEN |
    (folded ?? 0) |
    (folded === undefined ? JOINED : 0) |
    (/[\p{L}\p{N}\p{M}\p{Cf}]/u.test(char) ? WORD : 0) |
    (/\p{Ll}/u.test(char) ? SMALL : 0) |
    (/\p{Lu}/u.test(char) ? CAPITAL : 0)
  UNITS[code] = unit
  return unit
}
