import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { place, run } from './place.mjs'

const rule = (name, text, expect = {}, sizes = [1, 1]) =>
  place(
    `rules: ${name}`,
    async ({ folder, size }) => {
      await mkdir(path.join(folder, 'rules/furniture'), { recursive: true })
      await text(path.join(folder, 'rules/furniture'), size)
      return { args: ['in', '--out', 'out/', '--rules', 'rules'] }
    },
    { code: 2, good: undefined, says: /rules\/furniture/, ...expect },
    sizes,
  )
const yaml = (content) => async (folder, size) =>
  writeFile(path.join(folder, 'x.yml'), content(size))
const head =
  'kind: pattern\nsummary: A line.\nwhy: For the test.\nlanguages: [any]\nexamples:\n  drop: [zq1]\n  keep: [A line of another kind.]\n'

/** Rules that strangers write. */
export const rules = [
  rule(
    'a billion laughs',
    yaml(
      () =>
        `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
          .split('')
          .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`)
          .join('\n')}\n`,
    ),
  ),
  rule(
    'a YAML of 2 MB',
    yaml(() => `a: ${'x'.repeat(2e6)}`),
  ),
  rule(
    'lists 100,000 deep',
    yaml((n) => '['.repeat(n)),
    {},
    [100_000, 5000],
  ),
  rule(
    'maps 100,000 deep',
    yaml((n) => Array.from({ length: n }, (_, i) => `${' '.repeat(i)}a:`).join('\n')),
    {},
    [1300, 500],
  ),
  rule(
    '900 kB of anchors',
    yaml((n) =>
      Array.from({ length: n }, (_, i) => `k${i}: &a${i} [*a${Math.max(i - 1, 0)}]`).join('\n'),
    ),
    {},
    [30_000, 2000],
  ),
  rule(
    'a pattern that tries again and again',
    yaml(() => `${head}pattern: '(a+)+$|zq1'\n`),
    { code: 0, says: undefined, good: 'The city opened' },
  ),
  rule(
    'a pattern that is too large',
    yaml(() => `${head}pattern: '((a{1000}){1000}){1000}'\n`),
  ),
  rule(
    '200,000 brackets in a pattern',
    yaml((n) => `${head}pattern: '${'('.repeat(n)}zq1${')'.repeat(n)}'\n`),
    {},
    [200_000, 20_000],
  ),
  rule(
    '200,000 alternatives',
    yaml(
      (n) => `${head}pattern: 'zq1|${Array.from({ length: n }, (_, i) => `w${i}`).join('|')}'\n`,
    ),
    { code: 0, says: undefined, good: 'The city opened' },
    [100_000, 2000],
  ),
  rule('a FIFO', async (folder) => run('mkfifo', path.join(folder, 'x.yml'))),
  rule('/dev/zero', async (folder) => symlink('/dev/zero', path.join(folder, 'x.yml'))),
  rule('a link to itself', async (folder) => symlink('x.yml', path.join(folder, 'x.yml'))),
  rule('a directory', async (folder) => mkdir(path.join(folder, 'x.yml'))),
  rule(
    'links to directories in a circle',
    async (folder) => symlink('..', path.join(folder, 'up')),
    { code: 0, says: undefined, good: 'The city opened' },
  ),
  rule(
    'NULs',
    yaml(() => `a: \0\0`),
  ),
  rule(
    '__proto__',
    yaml(() => `${head}pattern: zq1\n__proto__: {polluted: 1}\n`),
  ),
]
