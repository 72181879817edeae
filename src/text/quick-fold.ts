import { FNV_BASIS, FNV_PRIME } from './hash-word.ts'
import { hasUnspaced } from './unspaced.ts'

/** What a UTF-16 unit of a text in small letters is to folding; 0 as long as that is not known. It stays: */
const PLAIN = 1
/** A space comes in its place, one for any number of them in a row. */
const GAP = 2
/** Another unit comes in its place. */
const CHANGED = 3
/** It stays, and is a word by itself. */
const UNSPACED = 4
/** It is folded with what stands beside it, or becomes several units or none. */
const JOINED = 5

const SPACE = 0x20
/**
 * Marks, halves of characters and the parts of Hangul syllables are folded with what stands beside them, and the lunate
 * sigma as its capital is.
 */
const WITH_NEIGHBOUR = /[\p{M}\p{Cs}\u1100-\u11ff\u03f2]/u

/** Gets the FNV-1a hashes of the words of a text. */
export interface WordSink {
  readonly hashes: Int32Array
  /** How many words there are; -1 where they are not told apart by spaces. */
  count: number
}

/**
 * Folds texts whose characters fold one to one whatever stands beside them, by copying what stays in long pieces. What
 * a character folds to is found once, by folding it the long way: it is the same whatever texts were folded before.
 */
export class QuickFold {
  readonly #kinds = new Uint8Array(0x10000)
  readonly #changed = new Map<number, number>()
  readonly #foldAny: (text: string) => string

  /** @param foldAny folds any text */
  constructor(foldAny: (text: string) => string) {
    this.#foldAny = foldAny
  }

  /**
   * The folded text; undefined where a character is not folded by itself.
   *
   * @param sink room for as many hashes as the text has words
   */
  fold(text: string, sink?: WordSink): string | undefined {
    // In small letters İ is two units long.
    const lower = (text.includes('İ') ? text.replaceAll('İ', 'i') : text).toLowerCase()
    if (lower.length !== text.length) return undefined
    const kinds = this.#kinds
    let folded = ''
    let from = 0
    let gap = 0
    let words = 0
    let hash = FNV_BASIS
    let isSpaced = true
    for (let at = 0; at < lower.length; at++) {
      let unit = lower.charCodeAt(at)
      const kind = kinds[unit]! || this.#learn(unit)
      if (kind === GAP) {
        if (gap !== -1) continue
        gap = at
        if (sink) sink.hashes[words - 1] = hash
        continue
      }
      if (kind === JOINED) return undefined
      if (gap !== -1) {
        const isOneSpace = at === gap + 1 && lower.charCodeAt(gap) === SPACE
        if (words === 0) from = at
        else if (!isOneSpace) {
          folded += `${lower.slice(from, gap)} `
          from = at
        }
        gap = -1
        words++
        hash = FNV_BASIS
      }
      if (kind === CHANGED) {
        unit = this.#changed.get(unit)!
        folded += lower.slice(from, at) + String.fromCharCode(unit)
        from = at + 1
      } else if (kind === UNSPACED) isSpaced = false
      hash = Math.imul(hash ^ unit, FNV_PRIME)
    }
    if (sink) {
      if (gap === -1) sink.hashes[words - 1] = hash
      sink.count = isSpaced ? words : -1
    }
    if (words === 0) return ''
    return folded + lower.slice(from, gap === -1 ? lower.length : gap)
  }

  /** The unit that one becomes; undefined where it becomes a gap or is not folded by itself. */
  unitOf(unit: number): number | undefined {
    const folded = this.fold(String.fromCharCode(unit))
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
