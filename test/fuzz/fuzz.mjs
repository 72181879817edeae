// Coverage-guided fuzzing of what reads foreign bytes:
//   npm run fuzz                             every target for 60 seconds
//   npm run fuzz -- --seconds 600 readers    some of them, longer
//   npm run fuzz -- --minimize readers       keep what is new and small of what was found, in corpus/
// What fails is written to .found/crashes/TARGET/: copy it to corpus/TARGET/ and `npx vitest run test/fuzz` shows it.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundleTargets } from './bundle-targets.mjs'

const here = (...names) => path.join(import.meta.dirname, ...names)

/** Longer inputs than `maxLength` bytes find little more and take long. */
const TARGETS = {
  decode: { maxLength: 1500, dictionary: 'html' },
  'parse-html': { maxLength: 1500, dictionary: 'html' },
  'clean-html': { maxLength: 1500, dictionary: 'html' },
  'clean-text': { maxLength: 1500, dictionary: 'text' },
  rules: { maxLength: 1000, dictionary: 'rules' },
  readers: { maxLength: 2000, dictionary: 'readers', isAsync: true },
}
/** Seconds for one input, which takes milliseconds where the machine has nothing else to do. */
const TIMEOUT = 60

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    minimize: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
const unknown = positionals.find((name) => !Object.hasOwn(TARGETS, name))
if (unknown !== undefined || !(seconds > 0)) {
  console.error(
    unknown === undefined
      ? `Unexpected --seconds ${values.seconds}, expected a number`
      : `Unexpected target \`${unknown}\`, expected ${Object.keys(TARGETS).join(', ')}`,
  )
  process.exit(2)
}

await bundleTargets(here('.build'))
for (const name of positionals.length > 0 ? positionals : Object.keys(TARGETS)) {
  const { crashes, runs } = await (values.minimize ? minimize(name) : fuzz(name))
  if (runs !== undefined) console.log(`${name}: ${runs} runs, ${crashes.length} failed`)
  for (const file of crashes) console.log(`  ${path.relative(process.cwd(), file)}`)
  if (crashes.length > 0) process.exitCode = 1
}

async function fuzz(name) {
  const { dictionary } = TARGETS[name]
  const artifacts = here('.found', 'crashes', name)
  const before = new Set(filesIn(artifacts))
  const found = here('.found', name)
  mkdirSync(found, { recursive: true })
  mkdirSync(artifacts, { recursive: true })
  const { output, status } = await run(name, [
    found,
    here('corpus', name),
    `-dict=${here('dictionaries', `${dictionary}.dict`)}`,
    `-max_total_time=${seconds}`,
    `-timeout=${TIMEOUT}`,
    `-artifact_prefix=${artifacts}/`,
    '-print_final_stats=1',
  ])
  const crashes = filesIn(artifacts).filter((file) => !before.has(file))
  const runs = output.match(/number_of_executed_units: (\d+)/)?.[1] ?? lastRun(output)
  if (status !== 0) {
    console.log(
      output
        .split('\n')
        .filter((line) => !/^(?:#\d|INFO|Skip|Dictionary|stat::|Done|MS:|$)/.test(line))
        .slice(0, 60)
        .join('\n'),
    )
    if (crashes.length === 0) process.exitCode = 1
  }
  return { crashes, runs }
}

/** Copy to the corpus the least that reaches all that was reached. */
async function minimize(name) {
  const kept = here('corpus', name)
  const before = new Set(filesIn(kept))
  await run(name, ['-merge=1', kept, here('.found', name)])
  const added = filesIn(kept).filter((file) => !before.has(file))
  console.log(`${name}: ${added.length} inputs added to the corpus`)
  return { crashes: [] }
}

function run(name, options) {
  const { maxLength, isAsync } = TARGETS[name]
  const args = [here('fuzz-target.mjs'), here('.build', `${name}.mjs`), `-max_len=${maxLength}`]
  const env = { ...process.env, ...(!isAsync && { FUZZ_SYNC: '1' }) }
  const child = spawn(process.execPath, [...args, ...options], { env })
  let output = ''
  const take = (piece) => (output += piece)
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  return new Promise((resolve) => child.on('close', (status) => resolve({ output, status })))
}

function lastRun(output) {
  return output.match(/^#(\d+)(?![\s\S]*^#\d)/m)?.[1] ?? '0'
}

function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []
}
