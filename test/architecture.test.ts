import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { checkArchitecture } from './architecture/check.ts'

describe('architecture', () => {
  it('holds in src', () => {
    const root = fileURLToPath(new URL('../src/', import.meta.url))
    const paths = globSync('**/*.ts', { cwd: root, ignore: 'rules/builtin.ts' }).toSorted()
    const files = new Map(paths.map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]))
    expect(checkArchitecture(files)).toEqual([])
  })

  const words = (count: number): string => JSON.stringify(Array.from({ length: count }, () => 'a'))

  it.each([
    ['an empty project', {}],
    [
      'a stage on model, text and report',
      {
        'emit/html.ts': `import { fold } from '../text/fold.ts'\nimport type { Block } from '../model/block.ts'\nimport { message } from '../report/message.ts'\nexport const html = [fold, message]`,
      },
    ],
    [
      'clean on all stages',
      {
        'clean.ts': `import { parse } from './parse/parse.ts'\nimport { emit } from './emit/emit.ts'\nexport const clean = [parse, emit]`,
      },
    ],
    ['the table of detectors', { 'detect/index.ts': `export { titles } from './titles.ts'` }],
    [
      'files of one detector',
      {
        'detect/repeats/near.ts': `import { exact } from './exact.ts'\nexport const near = exact`,
        'detect/repeats.ts': `export { near as repeats } from './repeats/near.ts'`,
      },
    ],
    [
      'a command on index and its folder',
      {
        'cli/clean.ts': `import fs from 'node:fs'\nimport { clean } from '../index.ts'\nimport { usage } from './usage.ts'\nexport const cleanCommand = [fs, clean, usage, process.argv]`,
      },
    ],
    [
      'readers at the rim',
      {
        'batch/read-jsonl.ts': `import { createReadStream } from 'node:fs'\nexport const readJsonl = createReadStream`,
      },
    ],
    [
      'types of packages in model',
      {
        'model/block.ts': `import type { Nodes } from 'hast'\nimport { type Root } from 'hast'\nexport interface Block { node: Nodes | Root }`,
      },
    ],
    [
      'errors by their sort',
      {
        'report/error.ts': `export class RuleError extends Error {}\nexport class InputError extends Error {}`,
      },
    ],
    ['a verb with its folder', { 'rules/compile.ts': `export const compileRules = 1` }],
    ['a short list', { 'text/fold.ts': `export const fold = ${words(12)}` }],
    [
      'a property called process',
      { 'text/fold.ts': `export const fold = (state: { process: number }) => state.process` },
    ],
  ])('allows %s', (_, files) => {
    expect(checkArchitecture(new Map(Object.entries(files)))).toEqual([])
  })

  it.each([
    [
      'emit/html.ts',
      'imports another stage: detect/titles.ts',
      `import { fold } from '../detect/titles.ts'\nexport const html = fold`,
    ],
    [
      'emit/html.ts',
      'imports another stage: parse/a.ts',
      `import type { A } from '../parse/a.ts'\nexport type Html = A`,
    ],
    [
      'emit/html.ts',
      'imports another stage: parse/a.ts',
      `export type Html = import('../parse/a.ts').A`,
    ],
    [
      'emit/html.ts',
      'imports another stage: parse/a.ts',
      `export const html = () => import('../parse/a.ts')`,
    ],
    [
      'emit/html.ts',
      'imports another stage: parse/a.ts',
      `export * from '../parse/a.ts'\nexport const html = 1`,
    ],
    [
      'emit/html.ts',
      'imports an outer file: clean.ts',
      `import { clean } from '../clean.ts'\nexport const html = clean`,
    ],
    [
      'detect/titles.ts',
      'imports another detector: detect/captions.ts',
      `import { captions } from './captions.ts'\nexport const titles = captions`,
    ],
    [
      'detect/titles.ts',
      'imports another detector: detect/repeats/near.ts',
      `import { near } from './repeats/near.ts'\nexport const titles = near`,
    ],
    [
      'detect/titles.ts',
      'imports another detector: detect/index.ts',
      `import { all } from './index.ts'\nexport const titles = all`,
    ],
    [
      'cli/check.ts',
      'imports more than index.ts: clean.ts',
      `import { clean } from '../clean.ts'\nexport const check = clean`,
    ],
    [
      'batch/pool.ts',
      'imports what is for users: index.ts',
      `import { clean } from '../index.ts'\nexport const pool = clean`,
    ],
    [
      'batch/pool.ts',
      'imports several stages: parse, emit',
      `import { parse } from '../parse/parse.ts'\nimport { emit } from '../emit/emit.ts'\nexport const pool = [parse, emit]`,
    ],
    [
      'model/options.ts',
      'imports what is not of model: report/error.ts',
      `import { UsageError } from '../report/error.ts'\nexport const options = UsageError`,
    ],
    [
      'model/options.ts',
      'model imports more than types from zod',
      `import { z } from 'zod'\nexport const options = z`,
    ],
    [
      'text/fold.ts',
      'imports what is not of model, text or tree: rules/compile.ts',
      `import { compileRules } from '../rules/compile.ts'\nexport const fold = compileRules`,
    ],
    [
      'tree/text.ts',
      'imports what is not of model, text or tree: report/message.ts',
      `import { message } from '../report/message.ts'\nexport const text = message`,
    ],
    [
      'text/fold.ts',
      'imports a path outside src: ../package.json',
      `import x from '../../package.json'\nexport const fold = x`,
    ],
    [
      'text/fold.ts',
      'uses fs, so it cannot run in a browser',
      `import fs from 'fs'\nexport const fold = fs`,
    ],
    [
      'rules/compile.ts',
      'uses node:stream, so it cannot run in a browser',
      `import { Readable } from 'node:stream'\nexport const compile = Readable`,
    ],
    ['text/fold.ts', 'uses the global process', `export const fold = process.env`],
    ['text/fold.ts', 'uses the global process', `export const fold = globalThis.process`],
    ['text/fold.ts', 'uses the global Buffer', `export const fold = Buffer.from('a')`],
    ['text/util.ts', 'util says nothing', `export const util = 1`],
    ['helpers/fold.ts', 'helpers says nothing', `export const fold = 1`],
    ['text/foldText.ts', 'foldText is not kebab-case', `export const foldText = 1`],
    ['text/fold.ts', 'exports nothing named like fold.ts', `export const other = 1`],
    [
      'report/error.ts',
      'exports nothing named like error.ts',
      `export class Errors {}\nexport class Errorless {}`,
    ],
    ['plugin.ts', 'exports nothing named like rehypePresswash', `export const plugin = 1`],
    [
      'text/fold.ts',
      '301 lines, expected at most 300',
      `export const fold = 1${'\n//'.repeat(300)}`,
    ],
    [
      'text/fold.ts',
      'a list of 13 strings belongs in rules/',
      `export const fold = new Set(${words(13)})`,
    ],
    ['index.ts', 'does more than re-export', `export const version = 1`],
  ])('reports %s: %s', (file, problem, code) => {
    expect(checkArchitecture(new Map([[file, code]]))).toEqual([`${file}: ${problem}`])
  })
})
