// What a stranger's crawl may bring, one input after the other, each beside a good document:
//   npm run hostile                     a table: time, memory, outcome; exit code 1 if one is not as it should be
//   npm run hostile -- --only 'nested'  those whose name fits
//   npm run hostile -- --small          sizes that a test has time for
//   npm run hostile -- --cli FILE       another build of the command
//   npm run hostile -- --json FILE      the figures as data too
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { cases } from './hostile/cases.mjs'
import { runCase } from './hostile/run-case.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    small: { type: 'boolean' },
    cli: { type: 'string', default: path.join(import.meta.dirname, '../dist/cli/main.js') },
    json: { type: 'string' },
    seconds: { type: 'string', default: '300' },
  },
})
const only = new RegExp(values.only, 'i')
const results = []

console.log('| input | s | MB | code | outcome | |\n| --- | --- | --- | --- | --- | --- |')
for (const hostile of cases.filter(({ name }) => only.test(name))) {
  const cli = path.resolve(values.cli)
  const seconds = Number(values.seconds)
  const result = await runCase(hostile, { cli, isSmall: values.small ?? false, seconds })
  results.push(result)
  const { name, seconds: took, megabytes, code, problems } = result
  const cells = [name, took.toFixed(1), megabytes, code, outcomeOf(result), problems.join('; ')]
  console.log(`| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`)
  if (values.json) writeFileSync(values.json, JSON.stringify(results, undefined, 2))
}
const bad = results.filter(({ problems }) => problems.length > 0)
console.log(`\n${results.length} inputs, ${bad.length} not as they should be`)
if (bad.length > 0) process.exitCode = 1

function outcomeOf({ said, bytes }) {
  const [first = ''] = said.split('\n')
  const wrote = bytes === undefined ? '' : `${bytes} bytes out`
  return [first.slice(0, 160), wrote].filter(Boolean).join('; ')
}
