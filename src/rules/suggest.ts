import { similarity } from '../text/similarity.ts'

const CLOSE = 0.45

/** The name most like `given`, as `; did you mean …?`; empty when none is like it. */
export function suggest(given: string, names: Iterable<string>): string {
  let best = ''
  let bestScore = CLOSE
  for (const name of names) {
    const score = Math.max(
      similarity(given.toLowerCase(), name.toLowerCase()),
      // Letters that changed places: `dorp` for `drop`.
      similarity(sorted(given), sorted(name)),
    )
    if (score > bestScore) [best, bestScore] = [name, score]
  }
  return best === '' ? '' : `; did you mean \`${best}\`?`
}

function sorted(name: string): string {
  return Array.from(name.toLowerCase()).toSorted().join('')
}
