import { FNV_BASIS, FNV_PRIME } from './hash-word.ts'
import { hasUnspaced } from './unspaced.ts'

/** What a UTF-16 unit of a text in small letters is to folding, a bit each; 0 as long as that is not known. It stays: */
const PLAIN = 1
/** A space comes in its place, one for any number of them in a row. */
const GAP = 2
/** Another unit comes in its place. */
const CHANGED = 4
/** It stays, and is a word by itself. */
const UNSPACED = 8
/** It is folded with what stands beside it, or becomes several units or none. */
const JOINED = 16

const SPACE = 0x20
/**
 * Marks, halves of characters and the parts of Hangul syllables are folded with what stands beside them, and the lunate
 * sigma as its capital is.
 */
const WITH_NEIGHBOUR = /[\p{M}\p{Cs}\u1100-\u11ff\u03f2]/u

/** A folded text, and the FNV-1a hashes of its words. */
export interface QuickFolded {
  folded: string
  /** Numbered from 1. */
  hashes: number[]
  /** How many words there are; -1 where they are not told apart by spaces. */
  count: number
}

/** Words for which there is room without making any. */
const USUAL = 2048

/**
 * Folds texts whose characters fold one to one whatever stands beside them, by copying what stays in long pieces. What
 * a character folds to is found once, by folding it the long way: it is the same whatever texts were folded before.
 */
export class QuickFold {
  readonly #kinds = new Uint8Array(0x10000)
  readonly #changed = new Map<number, number>()
  /** A plain list: of a typed one, each block’s own part would cost several times as much. */
  readonly #usual = Array.from({ length: USUAL }, () => 0)
  readonly #result: QuickFolded = { folded: '', hashes: this.#usual, count: 0 }
  readonly #foldAny: (text: string) => string

  /** @param foldAny folds any text */
  constructor(foldAny: (text: string) => string) {
    this.#foldAny = foldAny
  }

  /**
   * Folds a text in one pass.
   *
   * @returns the folded text, until the next call; undefined where a character is not folded by itself
   */
  read(text: string): Readonly<QuickFolded> | undefined {
    const lower = inSmallLetters(text)
    if (lower.length !== text.length) return undefined
    const kinds = this.#kinds
    // A word and the space behind it take two characters at least.
    const hashes = lower.length < 2 * USUAL - 2 ? this.#usual : [0]
    let folded = ''
    let from = 0
    let gap = 0
    let count = 0
    let hash = FNV_BASIS
    let seen = 0
    for (let at = 0; at < lower.length; at++) {
      let unit = lower.charCodeAt(at)
      const kind = kinds[unit]! || this.#learn(unit)
      seen |= kind
      if (kind === GAP) {
        if (gap !== -1) continue
        gap = at
        hashes[count] = hash
        continue
      }
      if (gap !== -1) {
        if (count === 0) from = at
        else if (at > gap + 1 || lower.charCodeAt(gap) !== SPACE) {
          folded += `${lower.slice(from, gap)} `
          from = at
        }
        gap = -1
        count++
        hash = FNV_BASIS
      }
      if (kind === CHANGED) {
        unit = this.#changed.get(unit)!
        folded += lower.slice(from, at) + String.fromCharCode(unit)
        from = at + 1
      }
      hash = Math.imul(hash ^ unit, FNV_PRIME)
    }
    if (isJoined(seen, text)) return undefined
    hashes[count] = hash
    const result = this.#result
    result.folded = folded + lower.slice(from, gap === -1 ? lower.length : gap)
    result.hashes = hashes
    result.count = (seen & UNSPACED) === 0 ? count : -1
    return result
  }

  /** The unit that one becomes; undefined where it becomes a gap or is not folded by itself. */
  unitOf(unit: number): number | undefined {
    const folded = this.read(String.fromCharCode(unit))?.folded
    return folded?.length === 1 ? folded.charCodeAt(0) : undefined
  }

  #learn(unit: number): number {
    const kind = this.#kindOf(unit)
    this.#kinds[unit] = kind
    return kind
  }

  #kindOf(unit: number): number {
    const character = String.fromCharCode(unit)
    const between = this.#foldAny(`a${character}b`)
    // What it becomes may join its neighbours too: the letters of Korean keyboards do.
    if (WITH_NEIGHBOUR.test(character + between)) return JOINED
    if (between === 'a b') return GAP
    if (between.length !== 3 || !between.startsWith('a') || !between.endsWith('b')) return JOINED
    const becomes = between.charCodeAt(1)
    // Of a few such characters it does not matter that they take the long way.
    if (becomes !== unit) {
      if (hasUnspaced(between)) return JOINED
      this.#changed.set(unit, becomes)
      return CHANGED
    }
    return hasUnspaced(character) ? UNSPACED : PLAIN
  }
}

/** In small letters İ would be two units long. */
function inSmallLetters(text: string): string {
  return (text.includes('İ') ? text.replaceAll('İ', 'i') : text).toLowerCase()
}

/** Whether a text of such characters is folded as a whole: what a capital sigma becomes depends on the letter before. */
function isJoined(seen: number, text: string): boolean {
  return (seen & JOINED) !== 0 || ((seen & CHANGED) !== 0 && text.includes('Σ'))
}
