import { hashWords } from '../../text/word-hashes.ts'

const NONE = 0
const SEVERAL = -1

/**
 * Which of the texts have no word to themselves. Only these can stand in another one: what has a word that no other has
 * is covered by none.
 *
 * Words are told apart by their hashes: where two fall together, a text may count as shared that is not, and never the
 * other way round.
 */
export function allShared(texts: readonly (readonly string[])[]): boolean[] {
  const count = texts.reduce((sum, words) => sum + words.length, 0)
  const mask = 2 ** Math.ceil(Math.log2(count * 4 + 1)) - 1
  /** By hash: the number of the one text that has the word, from 1. */
  const homes = new Int32Array(mask + 1)
  for (let number = 1; number <= texts.length; number++) {
    const hashes = hashWords(texts[number - 1]!)
    for (let i = 0; i < hashes.length; i++) {
      const slot = hashes[i]! & mask
      const home = homes[slot]
      if (home === NONE) homes[slot] = number
      else if (home !== number) homes[slot] = SEVERAL
    }
  }
  return texts.map((words) => hashWords(words).every((hash) => homes[hash & mask] === SEVERAL))
}
