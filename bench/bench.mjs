// How fast presswash is beside its peers, in one run on one thread:
//   npm run bench                      tables
//   npm run bench -- --json            the same as data
//   npm run bench -- html text         some of: html text repeats rules start-up; soaks take minutes and have to be named
//   npm run bench -- --rounds 5        more rounds, of which each figure is the median
//   npm run bench -- soak-mixed --documents 5000   samples and hostile documents: 100,000 unless said otherwise
import { parseArgs } from 'node:util'

const lanes = {
  html: async (options) => (await import('./lanes/html.mjs')).html(options),
  text: async (options) => (await import('./lanes/text.mjs')).text(options),
  repeats: async (options) => (await import('./lanes/repeats.mjs')).repeats(options),
  rules: async (options) => (await import('./lanes/rules.mjs')).rules(options),
  'start-up': async (options) => (await import('./lanes/start-up.mjs')).startUp(options),
  soak: async (options) => (await import('./lanes/soak.mjs')).soak(options),
  'soak-mixed': async (options) => (await import('./lanes/soak-mixed.mjs')).soakMixed(options),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    rounds: { type: 'string', default: '3' },
    documents: { type: 'string', default: '100000' },
  },
})
const named =
  positionals.length > 0
    ? positionals
    : Object.keys(lanes).filter((name) => !name.startsWith('soak'))
const results = {}
for (const name of named) {
  if (!lanes[name])
    throw new Error(`Unexpected \`${name}\`, expected ${Object.keys(lanes).join(', ')}`)
  const result = await lanes[name]({
    rounds: Number(values.rounds),
    documents: Number(values.documents),
  })
  results[name] = result
  if (!values.json) print(result)
}
if (values.json)
  console.log(JSON.stringify({ node: process.version, lanes: results }, undefined, 2))

function print({ title, columns, rows }) {
  console.log(`\n${title}\n`)
  console.log(`| ${columns.join(' | ')} |\n| ${columns.map(() => '---').join(' | ')} |`)
  for (const row of rows) console.log(`| ${row.map(show).join(' | ')} |`)
}

function show(value) {
  if (typeof value !== 'number' || Number.isInteger(value)) return String(value)
  return value >= 100 ? value.toFixed(0) : value.toFixed(2)
}
