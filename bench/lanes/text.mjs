import { createCleaner } from '../../dist/index.js'
import { bytesOf, readPages } from '../documents.mjs'
import { measure } from '../measure.mjs'

const cleaner = createCleaner()

/** A text dump to a record, beside the least that takes second copies out of one. */
export async function text({ rounds }) {
  const { pages } = readPages()
  const texts = pages.map((page) => dump(cleaner.clean(page, { from: 'html' })))
  const megabytes = bytesOf(texts) / 1e6
  const tools = { presswash: (input) => cleaner.clean(input), 'split, fold, Set': withoutCopies }
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

function withoutCopies(input) {
  const seen = new Set()
  const kept = input.split(/\n+/).filter((line) => {
    const key = line
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    return !seen.has(key) && seen.add(key)
  })
  return kept.join('\n')
}
