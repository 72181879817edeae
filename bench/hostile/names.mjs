import { writeFileSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { place, run, TEXT } from './place.mjs'

const named = (name, file, expect = {}) =>
  place(
    `a name ${name}`,
    async ({ into }) => {
      await writeFile(
        Buffer.isBuffer(file)
          ? Buffer.concat([Buffer.from(`${into}/`), file])
          : path.join(into, file),
        TEXT,
      )
    },
    expect,
  )

/** Names as strangers give them, and places for the output. */
const names = [
  named('with a newline', 'a\nb.txt', { also: { 'out/a_b.txt': TEXT } }),
  named('of control characters', '\u001b[31mred\u0007.txt'),
  named('that is no UTF-8', Buffer.from('caf\xe9.txt', 'latin1'), { code: undefined }),
  named('of 255 bytes', `${'a'.repeat(251)}.txt`),
  named('of 255 bytes of two-byte letters', `${'ı'.repeat(125)}.txt`),
  named('of dots', '....txt', { code: undefined }),
  named('with a backslash', '..\\..\\up.txt'),
  named('like an option', '--out.txt'),
  named('like a pattern', '[a]*{b}.txt', { also: { 'out/[a]_{b}.txt': TEXT } }),
  named('like the list of failures', 'errors.jsonl.txt'),
  place(
    'names that differ by case only',
    async ({ into }) => {
      await writeFile(path.join(into, 'A.txt'), TEXT)
      await writeFile(path.join(into, 'a.txt'), TEXT)
    },
    { also: { 'out/A.txt': TEXT, 'out/a.txt': TEXT } },
  ),
  place(
    'names that become one',
    async ({ into }) => {
      await writeFile(path.join(into, 'a:b.txt'), TEXT)
      await writeFile(path.join(into, 'a?b.txt'), TEXT)
    },
    { code: 2, says: /Unexpected second output/, good: undefined },
  ),
  place(
    'a path that climbs out',
    async ({ folder }) => {
      await mkdir(path.join(folder, 'sub'))
      await writeFile(path.join(folder, 'x.txt'), TEXT)
      return { args: ['in/../../' + path.basename(folder) + '/x.txt', 'in', '--out', 'out/'] }
    },
    { also: { 'out/x.txt': TEXT } },
  ),
  place(
    'an id that climbs out, restored',
    async ({ into }) => {
      const record = (id) =>
        JSON.stringify({ id, body: TEXT, removed: [], articles: [], restore: { layout: '' } })
      await writeFile(
        path.join(into, 'r.jsonl'),
        `${['../../../evil', '/tmp/evil', '..\\evil', '', '.', 'a/../../b', 'a\0b'].map(record).join('\n')}\n`,
      )
      return { args: ['restore', 'in/r.jsonl', '--out', 'out'] }
    },
    { code: undefined, good: undefined },
  ),
  place(
    '3,000 folders in each other',
    async ({ into, size }) => {
      let folder = into
      for (let i = 0; i < size; i++) folder = path.join(folder, 'd')
      await mkdir(folder, { recursive: true })
      await writeFile(path.join(folder, 'deep.txt'), TEXT)
    },
    {},
    [1500, 500],
  ),
  place(
    '100,000 files',
    async ({ into, size }) => {
      for (let i = 0; i < size; i++) writeFileSync(path.join(into, `f${i}.txt`), `${i} ${TEXT}`)
    },
    {},
    [100_000, 300],
  ),
  place('the same file twice, and by a link', async ({ into }) => {
    await writeFile(path.join(into, 'a.txt'), TEXT)
    await symlink('a.txt', path.join(into, 'b.txt'))
    return { args: ['in/a.txt', 'in', 'in/../in/a.txt', '--out', 'out/'] }
  }),
]

const outputs = [
  place(
    'the output in the input',
    async ({ into }) => {
      await mkdir(path.join(into, 'out'))
      return { args: ['in', '--out', 'in/out/'] }
    },
    { output: 'in/out/good.txt' },
  ),
  place('the output is the input', async () => ({ args: ['in', '--out', 'in/'] }), {
    code: 2,
    says: /which is the input/,
    good: undefined,
  }),
  place('the output is /dev/full', async () => ({ args: ['in', '--out', '/dev/full'] }), {
    code: 2,
    says: /Cannot write/,
    good: undefined,
  }),
  place(
    'standard output is full',
    async ({ folder }) => {
      await writeFile(
        path.join(folder, 'x.mjs'),
        `import { spawn } from 'node:child_process'; import { openSync } from 'node:fs'; spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', openSync('/dev/full', 'w'), 'inherit'] }).on('close', (code) => { process.exitCode = code })`,
      )
      return { through: 'x.mjs', args: ['in'] }
    },
    { code: 2, says: /Cannot write/, good: undefined },
  ),
  place(
    'the output is on a full disk',
    async ({ folder, into }) => {
      await mkdir(path.join(folder, 'out'))
      await run('mount', '-t', 'tmpfs', '-o', 'size=200k', 'none', path.join(folder, 'out'))
      await writeFile(
        path.join(into, 'large.txt'),
        Array.from({ length: 20_000 }, (_, i) => `${i} ${TEXT}`).join('\n'),
      )
      return { during: () => async () => run('umount', path.join(folder, 'out')) }
    },
    { code: 2, says: /Cannot write.*no space/, good: undefined },
  ),
  place(
    'the output is a file where a folder is to be',
    async ({ folder }) => {
      await writeFile(path.join(folder, 'out'), 'x')
      return { args: ['in', '--out', 'out/'] }
    },
    { code: 2, says: /Cannot write/, good: undefined },
  ),
  place(
    'the output is a link to somewhere else',
    async ({ folder }) => {
      await mkdir(path.join(folder, 'out'))
      await mkdir(path.join(folder, 'else'))
      await symlink('../else/good.txt', path.join(folder, 'out/good.txt'))
    },
    { code: 2, says: /leads out of/, good: undefined },
  ),
]

export const namesAndOutputs = [...names, ...outputs]
