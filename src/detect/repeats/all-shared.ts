const SEVERAL = -1

/**
 * Which of the texts have no word to themselves. Only these can stand in another one: what has a word that no other has
 * is covered by none.
 */
export function allShared(texts: readonly (readonly string[])[]): boolean[] {
  const homes = new Map<string, number>()
  for (const [index, words] of texts.entries()) {
    for (const word of words) {
      const home = homes.get(word)
      if (home === undefined) homes.set(word, index)
      else if (home !== index) homes.set(word, SEVERAL)
    }
  }
  return texts.map((words) => words.every((word) => homes.get(word) === SEVERAL))
}
