import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeInput } from './write-input.mjs'

/** A document as crawls bring them, and what is to come out of it whatever stands beside it. */
const GOOD = `Harbour bridge opens a year early

The new bridge (AFP)
The new bridge (AFP)
TT

Harbour bridge opens a year early

The city opened its new harbour bridge on Monday, a year before the date that it had named.
`
const CLEAN = `Harbour bridge opens a year early

The new bridge (AFP)

The city opened its new harbour bridge on Monday, a year before the date that it had named.
`

/** How many times as long as it may work a run may take in all. */
const WAITS = 5

/** In which Linux counts a second of work. */
const TICKS = 100

/** What nobody should read: our own faults, and those of the machine under us. */
const UNCLEAR =
  /internal error|RangeError|TypeError|SyntaxError|Maximum call stack|heap out of memory|node:internal|^\s+at /m

/**
 * Run the command on one hostile input, a good document beside it.
 *
 * @param hostile one of the cases
 * @param cli the command's file
 * @param seconds of work that it may take
 * @param isSmall whether to take the size that a test has time for
 */
export async function runCase(hostile, { cli, isSmall = false, seconds: most = 300, memory }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'presswash-hostile-'))
  try {
    const { args, through, stdin, during } = await prepare(hostile, folder, isSmall)
    const command = [...(through ? [through] : []), ...nodeFlags(memory), cli, ...args]
    const run = await runCommand(command, { folder, stdin, during, most })
    return { name: hostile.name, ...run, ...(await judge(hostile, folder, run)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function nodeFlags(memory) {
  return memory === undefined ? [] : [`--max-old-space-size=${memory}`]
}

async function prepare(hostile, folder, isSmall) {
  const { file, content, sizes = [1, 1], flags = [] } = hostile
  const size = sizes[isSmall ? 1 : 0]
  const into = path.join(folder, 'in')
  await mkdir(into)
  await writeFile(path.join(into, 'good.txt'), GOOD)
  if (file) await writeInput(path.join(into, file), content(size))
  const own = (await hostile.prepare?.({ folder, into, size })) ?? {}
  return { args: ['in', '--out', 'out/', ...flags], ...own }
}

async function runCommand(args, { folder, stdin, during, most }) {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: [stdin ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  })
  const peak = { megabytes: 0, seconds: 0 }
  let [err, out, isLate] = ['', '', false]
  child.stderr.on('data', (piece) => (err += piece))
  child.stdout.on('data', (piece) => (out = (out + piece).slice(0, 10_000)))
  stdin?.on('error', () => {}).pipe(child.stdin.on('error', () => {}))
  const watch = setInterval(async () => {
    await look(child.pid, peak)
    const wall = (performance.now() - start) / 1000
    // A machine with much to do is slow, which is not the input's fault.
    if (peak.seconds < most && wall < most * WAITS) return
    isLate = true
    child.kill('SIGKILL')
  }, 50)
  const stop = during?.(child)
  const [code, signal] = await new Promise((resolve) => {
    child.on('close', (...how) => resolve(how))
  })
  clearInterval(watch)
  await stop?.()
  return {
    code: signal ?? code,
    ...peak,
    wall: (performance.now() - start) / 1000,
    isLate,
    err,
    out,
  }
}

/** The memory at most and the time of all its threads that a process took so far; 0 where the system does not say. */
async function look(pid, peak) {
  const read = async (name) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')
  const [status, stats] = await Promise.all([read('status'), read('stat')])
  const megabytes = Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
  const [user = 0, system = 0] = stats.split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? []
  peak.megabytes = Math.max(peak.megabytes, megabytes)
  peak.seconds = Math.max(peak.seconds, (user + system) / TICKS)
}

async function judge(hostile, folder, run) {
  const { output = 'out/good.txt', also = {}, ...expect } = hostile.expect ?? {}
  const good = 'good' in expect ? expect.good : CLEAN
  const problems = [...problemsOf(run, expect)]
  for (const [name, content] of Object.entries({ ...also, ...(good && { [output]: good }) })) {
    const there = await readFile(path.join(folder, name), 'utf8').catch(() => '')
    if (!there.includes(content.trim())) problems.push(`${name} is lost`)
  }
  return { problems, said: run.err.trim(), bytes: await sizeOf(folder, hostile.file) }
}

function* problemsOf({ code, isLate, err }, expect) {
  const right = 'code' in expect ? [expect.code ?? 0, expect.code ?? 3] : [0]
  if (isLate) yield 'did not end'
  else if (!right.includes(code)) yield `ended with ${code}, expected ${right.join(' or ')}`
  const [unclear] = UNCLEAR.exec(err) ?? []
  if (unclear) yield `unclear message: ${unclear.trim()}`
  if (expect.says && !expect.says.test(err)) yield `did not say ${expect.says.source}`
  if (err.length > 20_000) yield `message of ${err.length} characters`
}

/** How much came out of the hostile input. */
async function sizeOf(folder, file = '') {
  if (file === '') return undefined
  const stem = file.replace(/\.(?:gz|zst)$/, '').replace(/\.[^.]*$/, '')
  for (const ending of ['txt', 'md', 'html']) {
    const stats = await stat(path.join(folder, `out/${stem}.${ending}`)).catch(() => undefined)
    if (stats) return stats.size
  }
  return undefined
}
