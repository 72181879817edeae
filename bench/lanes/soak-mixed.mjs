import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createCleaner } from '../../dist/index.js'
import { hostileDocuments } from '../hostile/cases.mjs'

const LOOKS = 20
/** Every so many documents a hostile one. */
const EVERY = 20
/** Every so many documents one that is printed as HTML and Markdown too. */
const PRINTED = 7
const SAMPLES = path.join(import.meta.dirname, '../../samples')

/**
 * All samples and hostile documents between them through one cleaner: what it holds must not grow, and nothing fails
 * but what cannot be read.
 */
export function soakMixed({ documents: count }) {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  const [samples, hostile] = [readSamples(), hostileDocuments(30_000)]
  const plain = createCleaner({ include: ['text'] })
  const printing = createCleaner({ captions: 'separate', include: ['html', 'markdown'] })
  const [rows, failures] = [[], new Map()]
  const start = performance.now()
  for (let done = 1; done <= count; done++) {
    const list = done % EVERY === 0 ? hostile : samples
    // No document is the same twice, as what a cache keeps of it would be.
    const { input, from } = list[Math.floor(done / (list === hostile ? EVERY : 1)) % list.length]
    try {
      const cleaner = done % PRINTED === 0 ? printing : plain
      cleaner.clean(withNumber(input, done), { from })
    } catch (error) {
      const kind =
        error.name === 'InputError' ? `refused: ${error.reason}` : `FAULT: ${error.stack}`
      failures.set(kind, (failures.get(kind) ?? 0) + 1)
    }
    if (done % Math.ceil(count / LOOKS) !== 0) continue
    collect()
    const { heapUsed, rss } = process.memoryUsage()
    const sum = [...failures.values()].reduce((all, each) => all + each, 0)
    rows.push([done, heapUsed / 2 ** 20, rss / 2 ** 20, sum, (performance.now() - start) / 1000])
  }
  for (const [kind, times] of failures) rows.push([kind, '', '', times, ''])
  return {
    title: `Soak: ${samples.length} samples and ${hostile.length} hostile documents`,
    columns: ['documents', 'heap MB', 'process MB', 'failures', 's'],
    rows,
  }
}

function readSamples() {
  return ['text', 'pages'].flatMap((kind) =>
    readdirSync(path.join(SAMPLES, kind)).flatMap((name) => {
      const folder = path.join(SAMPLES, kind, name)
      const file = readdirSync(folder).find((each) => /^(?:input|page)\./.test(each))
      const text = readFileSync(path.join(folder, file), 'utf8')
      const inputs = file.endsWith('.jsonl')
        ? text
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line).text ?? '')
        : [text]
      return inputs.map((input) => ({ input, from: kind === 'pages' ? 'html' : 'text' }))
    }),
  )
}

function withNumber(input, number) {
  return typeof input === 'string' ? `${input}\n\nDocument ${number}.` : input
}
