// Scripts written without spaces are compared character by character.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const TOKEN = new RegExp(`[${UNSPACED}]|[^\\s${UNSPACED}]+`, 'gu')
/** Which texts without them have none of. */
const FAR = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u19ff\u2e80-\uffff]/
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')

const SPACE = 0x20
const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** The words of a folded text, in order; in scripts without spaces, its characters. */
export function words(folded: string): Words {
  return new Words(folded)
}

/**
 * The words of a folded text. Most are looked at by their number and their hashes only, so the strings are made when
 * asked for.
 */
export class Words {
  readonly #folded: string
  #list: readonly string[] | undefined
  #hashes: Int32Array | undefined

  constructor(folded: string) {
    this.#folded = folded
  }

  get length(): number {
    return this.hashes.length
  }

  get list(): readonly string[] {
    this.#list ??= split(this.#folded)
    return this.#list
  }

  /** 32-bit FNV-1a hashes of the words: equal words have equal hashes. */
  get hashes(): Int32Array {
    this.#hashes ??= isSpaced(this.#folded)
      ? hashSpaced(this.#folded)
      : Int32Array.from(this.list, hashWord)
    return this.#hashes
  }
}

function isSpaced(folded: string): boolean {
  return !FAR.test(folded) || !HAS_UNSPACED.test(folded)
}

function split(folded: string): readonly string[] {
  if (folded === '') return []
  return isSpaced(folded) ? folded.split(' ') : (folded.match(TOKEN) ?? [])
}

function hashWord(word: string): number {
  let hash = FNV_BASIS
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME)
  return hash
}

/** What hashing each word would give, without making the words. */
function hashSpaced(folded: string): Int32Array {
  if (folded === '') return new Int32Array(0)
  let count = 1
  for (let i = 0; i < folded.length; i++) if (folded.charCodeAt(i) === SPACE) count++
  const hashes = new Int32Array(count)
  let hash = FNV_BASIS
  let at = 0
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    if (unit === SPACE) {
      hashes[at++] = hash
      hash = FNV_BASIS
    } else hash = Math.imul(hash ^ unit, FNV_PRIME)
  }
  hashes[at] = hash
  return hashes
}
