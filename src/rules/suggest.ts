import { similarity } from '../text/similarity.ts'

const CLOSE = 0.45

/** The name most like `given`, as `; did you mean …?`; empty when none is like it. */
export function suggest(given: string, names: Iterable<string>): string {
  let best = ''
  let bestScore = CLOSE
  for (const name of names) {
    const score = similarity(given.toLowerCase(), name.toLowerCase())
    if (score > bestScore) [best, bestScore] = [name, score]
  }
  return best === '' ? '' : `; did you mean \`${best}\`?`
}
