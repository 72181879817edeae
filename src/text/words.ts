import type { Words } from '../model/words.ts'
import { FNV_BASIS, FNV_PRIME, hashWord } from './hash-word.ts'
import { hasUnspaced, UNSPACED_SCRIPTS } from './unspaced.ts'

// Scripts written without spaces are compared character by character.
const TOKEN = new RegExp(`[${UNSPACED_SCRIPTS}]|[^\\s${UNSPACED_SCRIPTS}]+`, 'gu')
const SPACE = 0x20

/**
 * The words of a folded text.
 *
 * @param hashes theirs, where they are known already
 */
export function words(folded: string, hashes?: readonly number[]): Words {
  return new LazyWords(folded, hashes)
}

/** Most words are looked at by their number and their hashes only, so the strings are made when asked for. */
class LazyWords implements Words {
  readonly #folded: string
  #list: readonly string[] | undefined
  #hashes: readonly number[] | undefined

  constructor(folded: string, hashes: readonly number[] | undefined) {
    this.#folded = folded
    this.#hashes = hashes
  }

  get length(): number {
    return this.hashes.length
  }

  get list(): readonly string[] {
    this.#list ??= split(this.#folded)
    return this.#list
  }

  /** FNV-1a. */
  get hashes(): readonly number[] {
    this.#hashes ??= hasUnspaced(this.#folded)
      ? this.list.map((word) => hashWord(word))
      : hashSpaced(this.#folded)
    return this.#hashes
  }
}

function split(folded: string): readonly string[] {
  if (folded === '') return []
  return hasUnspaced(folded) ? (folded.match(TOKEN) ?? []) : folded.split(' ')
}

/** What hashing each word would give, without making the words. */
function hashSpaced(folded: string): number[] {
  const hashes: number[] = []
  if (folded === '') return hashes
  let hash = FNV_BASIS
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    if (unit === SPACE) {
      hashes.push(hash)
      hash = FNV_BASIS
    } else hash = Math.imul(hash ^ unit, FNV_PRIME)
  }
  hashes.push(hash)
  return hashes
}
