/**
 * Whether `kept` says all that `removed` says: the words of `removed` stand in `kept`, in the same order.
 * So a copy that may go adds no word and no number to the one that stays.
 */
export function covers(kept: readonly string[], removed: readonly string[]): boolean {
  let at = 0
  for (const word of removed) {
    at = kept.indexOf(word, at) + 1
    if (at === 0) return false
  }
  return true
}
