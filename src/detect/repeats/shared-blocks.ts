import type { Block } from '../../model/block.ts'

/** Slots that are kept from call to call: to make them anew takes longer than all else. */
const USUAL_SLOTS = 0x8000
const usual = new Int32Array(USUAL_SLOTS)
/** Numbers up to this one are of earlier calls, so that nothing has to be cleared. */
let used = 0
const MOST_USED = 0x40000000

/**
 * The blocks that have no word to themselves. Only these can stand in another one: what has a word that no other has is
 * covered by none.
 *
 * Words are told apart by their hashes: where two fall together, a block may count as shared that is not, and never the
 * other way round.
 */
export function sharedBlocks(blocks: readonly Block[]): Set<Block> {
  if (used > MOST_USED) {
    usual.fill(0)
    used = 0
  }
  const earlier = used
  const several = earlier + blocks.length + 1
  used = several
  const count = blocks.reduce((sum, { words }) => sum + words.length, 0)
  const slots = 2 ** Math.ceil(Math.log2(count * 2 + 1))
  const mask = slots - 1
  /** By hash of a word: the number of the one block that has it, or `several`. */
  const homes = slots <= USUAL_SLOTS ? usual : new Int32Array(slots)
  let number = earlier
  for (const { words } of blocks) {
    number++
    const { hashes } = words
    for (let i = 0; i < hashes.length; i++) {
      const slot = hashes[i]! & mask
      const home = homes[slot]!
      homes[slot] = home <= earlier || home === number ? number : several
    }
  }
  const isShared = (hashes: readonly number[]): boolean => {
    for (let i = 0; i < hashes.length; i++) if (homes[hashes[i]! & mask] !== several) return false
    return true
  }
  return new Set(blocks.filter(({ words }) => isShared(words.hashes)))
}
