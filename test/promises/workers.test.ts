import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { clean } from '../../src/index.ts'
import type * as Presswash from '../../src/index.ts'
import { build } from '../built.ts'
import { dumps } from './dumps.ts'
import { pages } from './pages.ts'
import { runOptions } from './run-options.ts'

// Workers load the built package: Node 20 runs no TypeScript.
let cleanStream: typeof Presswash.cleanStream

beforeAll(async () => {
  const index = pathToFileURL(join(await build('promises'), 'index.js')).href
  ;({ cleanStream } = (await import(index)) as typeof Presswash)
}, 120_000)

const documents = fc.oneof(
  dumps.map((input) => ({ input, from: 'text' as const })),
  pages.map((input) => ({ input, from: 'html' as const })),
)
const many = fc.array(documents, { minLength: 25, maxLength: 40 })

describe('the promises, over generated batches', () => {
  it('hold on any worker, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        many.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        async ([list, shuffled]) => {
          const records = new Map(
            list.map((document) => [document, clean(document.input, document)] as const),
          )
          // A limit of time puts every document on a worker.
          const options = { jobs: 2, timeout: 300 }
          for await (const result of cleanStream(shuffled, options))
            expect(result).toEqual({
              document: result.document,
              record: records.get(result.document),
            })
        },
      ),
      { ...runOptions(4), endOnFailure: true },
    )
  })
})
