import stringSimilarity from 'string-similarity'

/**
 * Dice coefficient of two folded texts over their UTF-16 bigrams, 0 to 1 (Dice 1945, as in `string-similarity`).
 * The library knows nothing of case or scripts: fold first.
 */
export function similarity(foldedA: string, foldedB: string): number {
  return stringSimilarity.compareTwoStrings(foldedA, foldedB)
}
