import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { build } from '../built.ts'
import { folderWith } from './folder.ts'

let command: string

beforeAll(async () => {
  command = join(await build('resume'), 'cli/main.js')
}, 120_000)

interface Ended {
  readonly end: number | string
  readonly err: string
}

/** Run the command, and stop it after some milliseconds or once a file is there. */
async function presswash(
  args: readonly string[],
  stop?: { readonly signal: NodeJS.Signals; readonly after?: number; readonly once?: string },
): Promise<Ended> {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  const { signal = 'SIGKILL', after, once } = stop ?? {}
  const begun = performance.now()
  // Once: a second signal ends a run that is about to end by itself.
  const timer = setInterval(() => {
    const isTime = after !== undefined && performance.now() - begun > after
    if (!isTime && !(once !== undefined && existsSync(once))) return
    clearInterval(timer)
    child.kill(signal)
  }, 20)
  let err = ''
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString()
  })
  const end = await new Promise<number | string>((resolve) => {
    child.once('close', (code, by) => resolve(by ?? code ?? -1))
  })
  clearInterval(timer)
  return { end, err }
}

/** All files below a folder, with what is in them. */
async function contents(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    found.push(`${path.slice(folder.length)} ${hash}`)
  }
  return found.toSorted()
}

const dump = (id: number): string => {
  const title = `Title ${id} that comes back`
  const body = Array.from({ length: 20 }, (_, at) => `Paragraph ${at} of text ${id}, long enough.`)
  return [title, 'Share', title, ...body].join('\n\n')
}

async function inputs(count: number) {
  const lines = Array.from({ length: count }, (_, id) =>
    id % 150 === 7 ? 'broken' : JSON.stringify({ id: `d${id}`, lang: 'en', text: dump(id) }),
  )
  const texts = Array.from({ length: 40 }, (_, id) => [`in/t/${id}.txt`, dump(id)])
  return {
    ...(Object.fromEntries(texts) as Record<string, string>),
    'in/a.jsonl': lines.join('\n'),
  }
}

describe('a run that is cut off', () => {
  it.each([
    [['whole.jsonl'], 5],
    [['whole.jsonl.gz'], 3],
    [['whole.csv', '--shard-size', '200'], 3],
    [['whole.parquet'], 3],
    [['whole/'], 3],
  ])(
    'by kill -9 ends, in %j, with what an uninterrupted one gives',
    async ([name = '', ...flags], kills) => {
      const folder = await folderWith(await inputs(600))
      const args = (out: string): string[] => [
        join(folder, 'in'),
        '--out',
        `${folder}/${out}/${name}`,
        ...flags,
        '--quiet',
        '--jobs',
        '2',
        '--report',
        `${folder}/${out}/report.json`,
      ]
      expect(await presswash(args('one'))).toMatchObject({ end: 3 })
      // A kill may come after all is written; shards that are whole are not written over.
      const isEnd = ({ end, err }: { end: unknown; err: string }) =>
        end === 3 || (end === 2 && err.includes('of an earlier run'))
      for (let kill = 0; kill < kills; kill += 1) {
        const after = 200 + Math.random() * 2000
        const result = await presswash(args('two'), { after, signal: 'SIGKILL' })
        expect(result).toSatisfy((each) => each.end === 'SIGKILL' || isEnd(each))
      }
      expect(await presswash(args('two'))).toSatisfy(isEnd)
      expect(await contents(join(folder, 'two'))).toEqual(await contents(join(folder, 'one')))
    },
  )

  it('by kill -9 as soon as a shard is in place goes on behind it', async () => {
    const folder = await folderWith(await inputs(1500))
    const args = (out: string): string[] =>
      [join(folder, 'in'), '--out', `${folder}/${out}/a.csv`].concat('--shard-size', '50')
    const once = join(folder, 'two/a-00000.csv')
    expect(await presswash(args('two'), { signal: 'SIGKILL', once })).toMatchObject({
      end: 'SIGKILL',
    })
    expect(await presswash(args('two'))).toMatchObject({ end: 3 })
    await presswash(args('one'))
    expect(await contents(join(folder, 'two'))).toEqual(await contents(join(folder, 'one')))
  })

  it('by Ctrl-C says how to go on, and does', async () => {
    const folder = await folderWith(await inputs(1500))
    const args = (out: string): string[] => [`${folder}/in`, '--out', `${folder}/${out}/a.jsonl`]
    const { end, err } = await presswash(args('two'), {
      signal: 'SIGINT',
      once: join(folder, 'two/.a.jsonl.presswash/state.json'),
    })
    expect(err).toMatch(
      /stopped after \d+ documents; the same command again goes on from there, with --fresh from the beginning\n$/,
    )
    expect(end).toBe(130)
    expect(await readdir(join(folder, 'two'))).toEqual(['.a.jsonl.presswash'])
    await presswash(args('two'))
    await presswash(args('one'))
    expect(await contents(join(folder, 'two'))).toEqual(await contents(join(folder, 'one')))
  })

  it('notices inputs and options that changed in between, and can start over', async () => {
    const folder = await folderWith(await inputs(1500))
    const args = [`${folder}/in`, '--out', `${folder}/a.jsonl`, '--quiet']
    await presswash(args, {
      signal: 'SIGTERM',
      once: join(folder, '.a.jsonl.presswash/state.json'),
    })
    const option = await presswash([...args, '--captions', 'drop'])
    expect(option).toMatchObject({ end: 2 })
    expect(option.err).toMatch(/Unexpected --captions, other than when this run began; .*--fresh/)
    await utimes(join(folder, 'in/t/3.txt'), 1, 1)
    const input = await presswash(args)
    expect(input).toMatchObject({ end: 2 })
    expect(input.err).toMatch(
      /Unexpected change of the input .*3\.txt since this run began; .*--fresh/,
    )
    await writeFile(join(folder, 'in/u.txt'), 'New.')
    await utimes(join(folder, 'in/t/3.txt'), 1, 1)
    expect(await presswash([...args, '--fresh'])).toMatchObject({ end: 3 })
    expect((await readdir(folder)).toSorted()).toEqual(['a.errors.jsonl', 'a.jsonl', 'in'])
  })
})
