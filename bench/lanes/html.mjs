import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { bytesOf, readPages } from '../documents.mjs'
import { htmlTools } from '../html-tools.mjs'
import { measure, quietly } from '../measure.mjs'

const peak = path.join(import.meta.dirname, '../peak.mjs')

/** A page to a record with text and captions, beside what else reads pages. */
export async function html({ rounds }) {
  const { from, pages } = readPages()
  const megabytes = bytesOf(pages) / 1e6
  const tools = Object.entries(htmlTools).map(([name, run]) => [
    name,
    (page) => quietly(() => run(page)),
  ])
  const times = await measure(Object.fromEntries(tools), pages, rounds)
  const peakOf = (name) =>
    Number(execFileSync(process.execPath, [peak, name], { encoding: 'utf8' }))
  return {
    title: `HTML: ${pages.length} ${from}, ${megabytes.toFixed(1)} MB`,
    columns: ['tool', 'MB/s', 'ms a page', 'peak MB', 'presswash is so many times as fast'],
    rows: Object.entries(times).map(([name, time]) => [
      name,
      (megabytes / time) * 1000,
      time / pages.length,
      peakOf(name),
      time / times.presswash,
    ]),
  }
}
