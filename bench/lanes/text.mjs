import { createCleaner } from '../../dist/index.js'
import { bytesOf, readPages } from '../documents.mjs'
import { importSource } from '../import-source.mjs'
import { measure } from '../measure.mjs'

const cleaner = createCleaner()

/**
 * A text dump to a record, beside the least that takes second copies out of one: lines whose forms are equal. Two ways of
 * bringing them to a form: what people write, and what presswash compares by (`fold`), by regular expressions.
 */
export async function text({ rounds }) {
  const { pages } = readPages()
  const texts = pages.map((page) => dump(cleaner.clean(page, { from: 'html' })))
  const megabytes = bytesOf(texts) / 1e6
  const { foldAny } = await importSource('src/text/fold.ts')
  const tools = {
    presswash: (input) => cleaner.clean(input),
    'split, fold, Set': (input) => withoutCopies(input, foldPlainly),
    'split, fold as presswash does, Set': (input) => withoutCopies(input, foldAny),
  }
  const times = await measure(tools, texts, rounds * 5)
  return {
    title: `Text: ${texts.length} articles with doubled headlines and captions, ${megabytes.toFixed(2)} MB`,
    columns: ['tool', 'MB/s', 'ms a text', 'presswash is so many times as fast'],
    rows: Object.entries(times).map(([name, time]) => [
      name,
      (megabytes / time) * 1000,
      time / texts.length,
      time / times.presswash,
    ]),
  }
}

/** As a viewer of such dumps prints an article: headline and captions, a control, the same again, the text. */
function dump({ title, captions, body }) {
  const header = [title ?? 'Untitled', ...captions.map((caption) => caption.text)].join('\n')
  return `${header}\nTT\n${header}\n\n${body}`
}

function withoutCopies(input, fold) {
  const seen = new Set()
  const kept = input.split(/\n+/).filter((line) => {
    const key = fold(line)
    return !seen.has(key) && seen.add(key)
  })
  return kept.join('\n')
}

function foldPlainly(line) {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
