import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

const root = path.join(import.meta.dirname, '..')
const shared = path.join(root, '../shared/benchmark/pages')

/** The pages beside the repository; without them those of the samples, many times over. */
export function readPages() {
  if (existsSync(shared)) {
    const pages = readdirSync(shared).map((name) =>
      gunzipSync(readFileSync(path.join(shared, name))).toString(),
    )
    return { from: 'pages of the benchmark', pages }
  }
  const folder = path.join(root, 'samples/pages')
  const samples = readdirSync(folder).map((name) =>
    readFileSync(path.join(folder, name, 'page.html'), 'utf8'),
  )
  return { from: 'pages of the samples', pages: Array.from({ length: 10 }, () => samples).flat() }
}

export function bytesOf(texts) {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}

const WORDS =
  'harbour bridge council river minister market ferry signal winter budget school station engine garden library weather museum railway orchard festival'.split(
    ' ',
  )

/** The same numbers each time. */
function makeRandom(seed) {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Documents of so many paragraphs, by what their paragraphs have in common. */
export const shapes = {
  different(count) {
    const random = makeRandom(1)
    return Array.from({ length: count }, (_, i) => {
      const words = Array.from({ length: 20 }, () => `${WORDS[random(20)]}${random(1000)}`)
      return `Number ${i} ${words.join(' ')}.`
    })
  },
  'near-alike': (count) =>
    Array.from(
      { length: count },
      (_, i) =>
        `A view of hall ${i} of the trade fair on the harbour of the old town, where guests of the ${i % 97} firms met on the ${i % 31}th day (Wire Agency)`,
    ),
  'all the same': (count) =>
    Array.from(
      { length: count },
      () =>
        'The ferry to the island leaves at nine in the morning from the pier behind the old market hall, the company said on Monday.',
    ),
}
