import type { Words } from '../../model/words.ts'

/**
 * Whether `kept` says all that `removed` says: the words of `removed` stand in `kept`, in the same order.
 * So a copy that may go adds no word and no number to the one that stays.
 */
export function covers(kept: Words, removed: Words): boolean {
  let at = 0
  for (const word of removed.list) {
    at = kept.list.indexOf(word, at) + 1
    if (at === 0) return false
  }
  return true
}
