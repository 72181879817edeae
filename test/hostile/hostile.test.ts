import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { cases, type Hostile } from '../../bench/hostile/cases.mjs'
import { runCase } from '../../bench/hostile/run-case.mjs'
import { writeInput } from '../../bench/hostile/write-input.mjs'
import { folderWith } from '../batch/folder.ts'
import { build } from '../built.ts'

/** Megabytes of heap for the command, and seconds after which it hangs. */
const MEMORY = 400
const SECONDS = 120

const GOOD =
  'The city opened its new harbour bridge on Monday, a year before the date that it had named.\n'

let cli = ''
beforeAll(async () => {
  cli = join(await build('hostile'), 'cli/main.js')
}, 120_000)

/** What is a file among others, and is read as such; the full sizes are for `npm run hostile`. */
const isFile = ({ file, flags }: Hostile) => file !== undefined && flags === undefined
const documents = cases.filter(isFile)
const places = cases.filter((hostile) => hostile.file === undefined)

/** A disk that is full is made by mounting one. */
const isPossible = ({ name }: Hostile) => !name.includes('full disk') || process.getuid?.() === 0

describe('hostile documents', () => {
  it('cost no other one: each fails with its message, or is cleaned', async () => {
    const folder = await folderWith({ 'in/good.txt': GOOD, 'in/zz/good.txt': GOOD })
    const placed = documents.map((hostile, at) => ({
      ...hostile,
      below: `${1000 + at}/${hostile.file}`,
    }))
    for (const { below, content, sizes } of placed) {
      await mkdir(dirname(join(folder, 'in', below)), { recursive: true })
      await writeInput(join(folder, 'in', below), content!(sizes?.[1] ?? 1))
    }
    const args = [`--max-old-space-size=${MEMORY}`, cli, 'in', '--out', 'out/']
    const { code, err } = await run(args, folder)
    expect(err).not.toMatch(/internal error|heap out of memory|^\s+at /m)
    expect(code).toBe(3)
    const failures = await failuresOf(folder)
    const problems = placed.flatMap(({ name, below, expect: expected = {} }) => {
      const found = failures.filter(({ document }) => document.startsWith(`in/${below}`))
      const said = found.map(({ document, message }) => `${document}: ${message}`).join('\n')
      const isRight =
        expected.code === 3 ? (expected.says ?? /./).test(said) : 'code' in expected || said === ''
      return isRight ? [] : [`${name} ended with: ${said}`]
    })
    expect(problems).toEqual([])
    for (const good of ['out/good.txt', 'out/zz/good.txt'])
      expect(await readFile(join(folder, good), 'utf8')).toBe(GOOD)
  }, 300_000)
})

describe('hostile places, names and rules', () => {
  it.concurrent.each(places.filter(isPossible).map((hostile) => [hostile.name, hostile] as const))(
    '%s: nothing else is lost, and what is wrong is said',
    async (_, hostile) => {
      const options = { cli, isSmall: true, seconds: SECONDS, memory: MEMORY }
      const { problems, said } = await runCase(hostile, options)
      expect(problems, said).toEqual([])
    },
    150_000,
  )
})

async function run(args: readonly string[], cwd: string) {
  return new Promise<{ code: unknown; err: string }>((resolve) => {
    const options = { cwd, timeout: 280_000, killSignal: 'SIGKILL' as const, maxBuffer: 1 << 26 }
    execFile(process.execPath, args, options, (error, _, err) =>
      resolve({ code: error ? (error.code ?? error.signal) : 0, err }),
    )
  })
}

async function failuresOf(folder: string) {
  const file = join(folder, 'out/errors.jsonl')
  const lines = existsSync(file) ? (await readFile(file, 'utf8')).split('\n') : []
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { document: string; message: string })
}
