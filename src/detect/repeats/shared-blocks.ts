import type { Block } from '../../model/block.ts'

const NONE = 0
const SEVERAL = -1

/**
 * The blocks that have no word to themselves. Only these can stand in another one: what has a word that no other has is
 * covered by none.
 *
 * Words are told apart by their hashes: where two fall together, a block may count as shared that is not, and never the
 * other way round.
 */
export function sharedBlocks(blocks: readonly Block[]): Set<Block> {
  const count = blocks.reduce((sum, { words }) => sum + words.length, 0)
  const mask = 2 ** Math.ceil(Math.log2(count * 2 + 1)) - 1
  /** By hash: the number of the one block that has the word, from 1. */
  const homes = new Int32Array(mask + 1)
  let number = 0
  for (const { words } of blocks) {
    number++
    const { hashes } = words
    for (let i = 0; i < hashes.length; i++) {
      const slot = hashes[i]! & mask
      const home = homes[slot]
      if (home === NONE) homes[slot] = number
      else if (home !== number) homes[slot] = SEVERAL
    }
  }
  return new Set(blocks.filter(({ words }) => isShared(words.hashes, homes, mask)))
}

function isShared(hashes: readonly number[], homes: Int32Array, mask: number): boolean {
  for (let i = 0; i < hashes.length; i++) if (homes[hashes[i]! & mask] !== SEVERAL) return false
  return true
}
