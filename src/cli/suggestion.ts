import { compareTwoStrings } from 'string-similarity'

const CLOSE = 0.45

/** `; did you mean …?` for the name most like what was given, if one is. */
export function suggestion(given: string, names: readonly string[]): string {
  const [best] = names
    .map((name) => ({ name, score: compareTwoStrings(given, name) }))
    .filter(({ score }) => score > CLOSE)
    .toSorted((a, b) => b.score - a.score)
  return best ? `; did you mean \`${best.name}\`?` : ''
}
