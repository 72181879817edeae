import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createCleaner } from '../../dist/index.js'
import { readPages } from '../documents.mjs'

const PAGES = 20_000
const LOOKS = 8

/** Many pages through one cleaner: what it holds afterwards must not grow. */
export function soak() {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  const { pages } = readPages()
  const cleaner = createCleaner({ captions: 'separate', include: ['text'] })
  const rows = []
  for (let done = 1; done <= PAGES; done++) {
    // No page is the same twice, as what a cache keeps of it would be.
    cleaner.clean(pages[done % pages.length].replaceAll('class="', `class="k${done} `), {
      from: 'html',
    })
    if (done % (PAGES / LOOKS) !== 0) continue
    collect()
    const { heapUsed, rss } = process.memoryUsage()
    rows.push([done, heapUsed / 2 ** 20, rss / 2 ** 20])
  }
  return { title: 'Soak', columns: ['pages', 'heap MB', 'process MB'], rows }
}
