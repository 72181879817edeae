import stringSimilarity from 'string-similarity'
import { createCleaner } from '../../dist/index.js'
import { shapes } from '../documents.mjs'

const cleaner = createCleaner()
const SIZES = [1_000, 10_000, 100_000]
const PAIRS = 400

/** Documents of ever more paragraphs: what a paragraph takes must not grow with their number. */
export function repeats() {
  cleaner.clean(shapes.different(1_000).join('\n\n'))
  return {
    title: `Near-duplicates: ms of a document of so many paragraphs, and how much more a paragraph of the largest takes than one of the smallest`,
    columns: ['paragraphs', ...SIZES.map(String), 'growth', 'all pairs, 5000 paragraphs'],
    rows: Object.entries(shapes).map(([name, make]) => {
      const times = SIZES.map((size) => timeOf(make(size).join('\n\n')))
      return [name, ...times, times.at(-1) / SIZES.at(-1) / (times[0] / SIZES[0]), allPairs(make)]
    }),
  }
}

function timeOf(document) {
  const runs = document.length < 3e6 ? 5 : 3
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    cleaner.clean(document)
    return performance.now() - start
  })
  return Math.min(...times)
}

/** What comparing all pairs of 5,000 would take, by what it takes for a few. */
function allPairs(make) {
  const texts = make(PAIRS)
  const start = performance.now()
  for (let i = 0; i < PAIRS; i++)
    for (let j = 0; j < i; j++) stringSimilarity.compareTwoStrings(texts[i], texts[j])
  return ((performance.now() - start) * 5_000 * 4_999) / (PAIRS * (PAIRS - 1))
}
