// Scores presswash, Readability and Defuddle on the pages beside the repository, in one run:
//   npm run benchmark                   the tables of the README
//   npm run benchmark -- --readme       writes them into it
//   npm run benchmark -- --pred FILE    also writes our predictions
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { createCleaner } from '../dist/index.js'
import { quietly } from './measure.mjs'

const folder = path.join(import.meta.dirname, '../../shared/benchmark')
const { values } = parseArgs({
  options: { pred: { type: 'string' }, readme: { type: 'boolean' } },
})
const lines = []

if (!existsSync(folder)) {
  console.log('No benchmark pages beside the repository (../shared/benchmark): skipped.')
  process.exit(0)
}

const { readJsonl, scoreSet } = await import(path.join(folder, 'score.mjs'))
const golds = readJsonl(path.join(folder, 'gold.jsonl'))
const cleaner = createCleaner({ captions: 'separate' })

const tools = {
  presswash: (html, { id }) => cleaner.clean(html, { id, from: 'html' }),
  Readability: (html) => fromContent(new Readability(parseHTML(html).document).parse()),
  Defuddle: async (html, { url }) => fromContent(await Defuddle(parseHTML(html).document, url)),
}

const predictions = {}
for (const [name, extract] of Object.entries(tools)) {
  predictions[name] = []
  for (const gold of golds) {
    const html = gunzipSync(readFileSync(path.join(folder, `pages/${gold.id}.html.gz`))).toString()
    const found = await quietly(() => extract(html, gold))
    if (found)
      predictions[name].push({
        id: gold.id,
        title: found.title,
        body: found.body,
        captions: found.captions,
      })
  }
}

const rows = Object.entries(predictions).map(([name, preds]) => row(name, scoreSet(golds, preds)))
print(
  [
    '',
    'body F1',
    'precision',
    'recall',
    'title',
    'caption recall',
    'caption precision',
    'body stolen',
    'repeated captions',
    'repeated blocks',
  ],
  rows,
)

say('\nBy language:\n')
const ours = predictions.presswash
const languages = [...new Set(golds.map(({ lang }) => language(lang)))].toSorted((a, b) =>
  a < b ? -1 : 1,
)
print(
  ['language', 'pages', 'body F1', 'title', 'caption recall', 'caption precision'],
  languages.map((lang) => {
    const some = golds.filter((gold) => language(gold.lang) === lang)
    const score = scoreSet(
      some,
      ours.filter(({ id }) => some.some((gold) => gold.id === id)),
    )
    return [
      lang,
      some.length,
      ...[score.f1, score.titleAccuracy, score.captionRecall, score.captionPrecision].map(show),
    ]
  }),
)

say('\nThe ten worst pages:\n')
const { worst } = scoreSet(golds, ours)
print(
  ['page', 'body F1', 'precision', 'recall', 'captions found'],
  worst.map((page) => [
    page.id,
    ...[page.f1, page.precision, page.recall].map(show),
    `${page.goldCaptionsFound} of ${page.goldCaptions}`,
  ]),
)
if (values.readme) writeReadme()
if (values.pred)
  writeFileSync(values.pred, `${ours.map((each) => JSON.stringify(each)).join('\n')}\n`)

function row(name, score) {
  const { totals } = score
  return [
    name,
    ...[
      score.f1,
      score.precision,
      score.recall,
      score.titleAccuracy,
      score.captionRecall,
      score.captionPrecision,
    ].map(show),
    `${totals.stolenCaptions} of ${totals.predictedCaptions}`,
    totals.repeatedCaptions,
    totals.repeatedBlocks,
  ]
}

/** A peer's HTML as paragraphs and captions: what its user would read off it. */
function fromContent(result) {
  if (!result?.content) return undefined
  const { document } = parseHTML(`<html><body>${result.content}</body></html>`)
  const captions = Array.from(document.querySelectorAll('figcaption'), (each) => text(each)).filter(
    Boolean,
  )
  for (const each of document.querySelectorAll('figure, figcaption, script, style')) each.remove()
  const blocks = Array.from(
    document.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, td'),
  )
  const leaves = blocks.filter(
    (each) => !each.querySelector('p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, td'),
  )
  return { title: result.title, body: leaves.map(text).filter(Boolean).join('\n\n'), captions }
}

function text(element) {
  return element.textContent.replace(/\s+/g, ' ').trim()
}

function language(tag = '') {
  return tag.split('-')[0].toLowerCase()
}

function show(value) {
  return value === null || value === undefined ? '–' : value.toFixed(3)
}

function print(head, table) {
  say(`| ${head.join(' | ')} |\n| ${head.map(() => '---').join(' | ')} |`)
  for (const cells of table) say(`| ${cells.join(' | ')} |`)
}

function say(line) {
  console.log(line)
  lines.push(line)
}

/** Puts the tables between the README's two comments. */
function writeReadme() {
  const readme = path.join(import.meta.dirname, '../README.md')
  const [open, close] = ['<!-- benchmark -->', '<!-- /benchmark -->']
  const before = readFileSync(readme, 'utf8')
  const [from, to] = [before.indexOf(open) + open.length, before.indexOf(close)]
  writeFileSync(readme, `${before.slice(0, from)}\n\n${lines.join('\n')}\n\n${before.slice(to)}`)
}
