import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import type * as Presswash from '../../src/index.ts'
import { build } from '../built.ts'

// Workers load the built package: Node 20 runs no TypeScript.
let cleanStream: typeof Presswash.cleanStream
let UsageError: typeof Presswash.UsageError

beforeAll(async () => {
  const index = pathToFileURL(join(await build('stream'), 'index.js')).href
  const built = (await import(index)) as typeof Presswash
  cleanStream = built.cleanStream
  UsageError = built.UsageError
}, 120_000)

const dump = (id: number): string =>
  `Title ${id} that comes back\n\nShare\n\nTitle ${id} that comes back\n\nParagraph ${id} of the text, whole and long enough.\n`

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('cleanStream', () => {
  it.each([3, 300])('gives the records of %d documents in their order', async (count) => {
    const documents = Array.from({ length: count }, (_, at) => ({ input: dump(at), id: `${at}` }))
    const results = await all(cleanStream(documents, { jobs: 2, include: ['text'] }))
    expect(results.map(({ document }) => document)).toEqual(documents)
    for (const [at, result] of results.entries()) {
      const record = clean(dump(at), { id: `${at}`, include: ['text'] })
      expect(result).toEqual({ document: documents[at], record })
    }
  })

  it('keeps the order when one document takes long', async () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `Line ${at} of a long text.`).join(
      '\n\n',
    )
    const documents = Array.from({ length: 100 }, (_, at) => (at % 30 === 0 ? long : dump(at)))
    const results = await all(cleanStream(documents, { jobs: 2 }))
    expect(results.map(({ document }) => document)).toEqual(documents)
  })

  it('reads no further ahead than there is room for', async () => {
    let read = 0
    function* documents(): Generator<string> {
      for (; read < 5000; read += 1) yield dump(read)
    }
    for await (const _ of cleanStream(documents(), { jobs: 1 })) {
      expect(read).toBeLessThan(200)
      break
    }
  })

  it('names a document that is bad, and cleans the others', async () => {
    const documents = [dump(1), new Uint8Array(500), 'x'.repeat(2000), dump(2)]
    const results = await all(cleanStream(documents, { maxBytes: 1000 }))
    expect(results.map((result) => ('error' in result ? result.error.message : 'ok'))).toEqual([
      'ok',
      expect.stringContaining('2: Unexpected binary data'),
      '3: Unexpected document of 2000 bytes, expected at most 1000',
      'ok',
    ])
  })

  it('ends a document that takes too long', async () => {
    const slow = Array.from({ length: 1_000_000 }, (_, at) => `Line ${at} of a text.`).join('\n\n')
    const results = await all(cleanStream([dump(1), slow, dump(2)], { jobs: 1, timeout: 3 }))
    expect(results.map((result) => ('error' in result ? result.stage : 'ok'))).toEqual([
      'ok',
      'timeout',
      'ok',
    ])
  })

  it('costs one document when a worker runs out of memory', async () => {
    const bomb = Array.from({ length: 500_000 }, (_, at) => `Line ${at} of a text.`).join('\n\n')
    const documents = [...Array.from({ length: 30 }, (_, at) => dump(at)), bomb]
    documents.push(...Array.from({ length: 30 }, (_, at) => dump(at)))
    const results = await all(cleanStream(documents, { jobs: 2, memory: 96 }))
    const failed = results.flatMap((result, at) => ('error' in result ? [[at, result.stage]] : []))
    expect(failed).toEqual([[30, 'memory']])
    expect(results).toHaveLength(61)
  })

  it('stops reading at a signal and gives what is at work', async () => {
    const controller = new AbortController()
    let read = 0
    async function* documents() {
      for (; ; read += 1) yield dump(read)
    }
    let taken = 0
    for await (const _ of cleanStream(documents(), { jobs: 1, signal: controller.signal })) {
      taken += 1
      if (taken === 50) controller.abort()
    }
    expect(taken).toBeGreaterThanOrEqual(50)
    expect(taken).toBeGreaterThanOrEqual(read - 1)
  })

  it("uses rules of one's own on every worker", async () => {
    const rule = {
      kind: 'phrase',
      summary: 's',
      why: 'w',
      languages: ['any'],
      phrases: ['Zqwx'],
      examples: { drop: ['Zqwx'], keep: ['Zq'] },
    }
    const rules = [{ id: 'artifacts/mine', file: 'mine.yml', data: rule }]
    const documents = Array.from({ length: 50 }, () => 'A paragraph.\n\nZqwx\n')
    const results = await all(cleanStream(documents, { rules, jobs: 2 }))
    for (const result of results) expect(result).toMatchObject({ record: { body: 'A paragraph.' } })
  })

  it.each([
    [{ jobs: 0 }, 'Unexpected 0 jobs, expected 1 or more'],
    [{ timeout: -1 }, 'Unexpected timeout of -1 seconds'],
    [{ off: ['no/rule'] }, 'Unexpected rule `no/rule`'],
  ])('refuses %j', async (options, message) => {
    const running = all(cleanStream(['a'], options))
    await expect(running).rejects.toThrow(UsageError)
    await expect(running).rejects.toThrow(message)
  })
})
