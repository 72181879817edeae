import { foldUnit } from '../../text/fold.ts'
import { FNV_BASIS, FNV_PRIME } from '../../text/hash-word.ts'

/** What a UTF-16 unit folds to, and by the bits above what it is; learnt once a unit. */
const UNITS = new Uint32Array(0x10000)
const FOLDED = 0xffff
const SEEN = 0x10000
const WORD = 0x20000
const SMALL = 0x40000
const CAPITAL = 0x80000
/** It is half of a character. */
const HALF = 0x200000
/** It is folded with what stands beside it. */
const JOINED = 0x100000

/** The words of a text, in order. */
export interface ScannedWords {
  count: number
  /** UTF-16 offsets of each word, the end not included. */
  starts: Int32Array
  ends: Int32Array
  /** The hash of what each folds to (`hashWord`); 0 where folding has to look at the whole word. */
  hashes: Int32Array
}

const room = (words: number): ScannedWords => ({
  count: 0,
  starts: new Int32Array(words),
  ends: new Int32Array(words),
  hashes: new Int32Array(words),
})
const USUAL = 512
const usual = room(USUAL)

/**
 * Goes through the words of a text. One begins inside another where a capital follows a small letter:
 * `…açıkladıFoto: AA`.
 *
 * @param most words to read
 * @returns the words, until the next call
 */
export function scanWords(text: string, most = Infinity): ScannedWords {
  // Where each unit is a word there are as many.
  const words = text.length <= USUAL ? usual : room(Math.min(text.length, most + 1))
  const { starts, ends, hashes } = words
  let count = 0
  let isInside = false
  let last = 0
  let hash = FNV_BASIS
  let joined = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const unit = UNITS[code]! || learn(code)
    const isSeam = (unit & CAPITAL) !== 0 && (last & SMALL) !== 0
    last = unit
    if (isInside && (isSeam || (unit & WORD) === 0)) {
      ends[count] = at
      hashes[count] = joined === 0 ? hash : 0
      count++
      isInside = false
      if (count === most) break
    }
    if ((unit & WORD) === 0) continue
    if (!isInside) {
      isInside = true
      starts[count] = at
      hash = FNV_BASIS
      joined = 0
    }
    hash = Math.imul(hash ^ (unit & FOLDED), FNV_PRIME)
    joined |= unit & JOINED
  }
  if (isInside) {
    ends[count] = text.length
    hashes[count] = joined === 0 ? hash : 0
    count++
  }
  words.count = count
  return words
}

/** Whether a unit is part of a word; of half a character that is not known. */
export function isLetter(code: number): boolean {
  return ((UNITS[code]! || learn(code)) & (WORD | HALF)) !== 0
}

/** Whether a unit is a small letter by itself. */
export function isSmallLetter(code: number): boolean {
  return ((UNITS[code]! || learn(code)) & SMALL) !== 0
}

function learn(code: number): number {
  const char = String.fromCharCode(code)
  const folded = foldUnit(code)
  const unit =
    SEEN |
    (folded ?? 0) |
    (folded === undefined ? JOINED : 0) |
    (/[\p{L}\p{N}\p{M}\p{Cf}]/u.test(char) ? WORD : 0) |
    (/\p{Cs}/u.test(char) ? HALF : 0) |
    (/\p{Ll}/u.test(char) ? SMALL : 0) |
    (/\p{Lu}/u.test(char) ? CAPITAL : 0)
  UNITS[code] = unit
  return unit
}
