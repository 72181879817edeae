import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { failed, place, run, TEXT } from './place.mjs'

/** Files that are none, or not what they were. */
export const files = [
  place(
    'a directory that is named x.html',
    async ({ into }) => {
      await mkdir(path.join(into, 'x.html'))
      await writeFile(path.join(into, 'x.html/inside.txt'), TEXT)
    },
    { also: { 'out/x.html/inside.txt': TEXT } },
  ),
  place(
    'a directory named x.html, given by name',
    async ({ into }) => {
      await mkdir(path.join(into, 'x.html'))
      return { args: ['in/x.html', 'in', '--out', 'out/'] }
    },
    failed(/directory without files/),
  ),
  place(
    'a link to itself',
    async ({ into }) => {
      await symlink('self.txt', path.join(into, 'self.txt'))
    },
    failed(/self\.txt: .*symbolic links/),
  ),
  place(
    'a link to nothing',
    async ({ into }) => {
      await symlink('nothing', path.join(into, 'gone.txt'))
    },
    failed(/gone\.txt: no such file/),
  ),
  place(
    'a link to the directory above',
    async ({ into }) => {
      await symlink('..', path.join(into, 'up'))
      await symlink('..', path.join(into, 'up.txt'))
    },
    failed(/up\.txt: .*directory/),
  ),
  place(
    'links to directories in a circle, by a glob',
    async ({ into }) => {
      await symlink('.', path.join(into, 'a'))
      await symlink('.', path.join(into, 'b'))
      return { args: ['in/**/*.txt', '--out', 'out/'] }
    },
    { output: 'out/a/good.txt' },
  ),
  place(
    'a FIFO that nobody writes to',
    async ({ into }) => {
      await run('mkfifo', path.join(into, 'pipe.txt'))
    },
    failed(/pipe\.txt: Unexpected FIFO/),
  ),
  place(
    'a FIFO that somebody writes to, by name',
    async ({ folder }) => {
      await run('mkfifo', path.join(folder, 'pipe.txt'))
      const feed = () => {
        const stream = createWriteStream(path.join(folder, 'pipe.txt'))
        stream.on('error', () => {}).end(TEXT)
        return () => stream.destroy()
      }
      return { args: ['pipe.txt', 'in', '--out', 'out/'], during: feed }
    },
    { also: { 'out/pipe.txt': TEXT } },
  ),
  place(
    '/dev/zero as a text',
    async ({ into }) => {
      await symlink('/dev/zero', path.join(into, 'zero.txt'))
    },
    failed(/zero\.txt: /),
  ),
  place(
    '/dev/zero as JSONL',
    async ({ into }) => {
      await symlink('/dev/zero', path.join(into, 'zero.jsonl'))
    },
    failed(/zero\.jsonl/),
  ),
  place(
    '/dev/zero as CSV',
    async ({ into }) => {
      await symlink('/dev/zero', path.join(into, 'zero.csv'))
    },
    failed(/zero\.csv/),
  ),
  place(
    '/dev/zero as WARC',
    async ({ into }) => {
      await symlink('/dev/zero', path.join(into, 'zero.warc'))
    },
    failed(/zero\.warc/),
  ),
  place(
    '/dev/zero as Parquet',
    async ({ into }) => {
      await symlink('/dev/zero', path.join(into, 'zero.parquet'))
    },
    failed(/zero\.parquet/),
  ),
  place(
    '/dev/zero as .gz',
    async ({ into }) => {
      await symlink('/dev/zero', path.join(into, 'zero.txt.gz'))
    },
    failed(/zero\.txt\.gz/),
  ),
  place(
    '/dev/zero by name',
    async () => ({ args: ['/dev/zero', 'in', '--out', 'out/'] }),
    failed(/\/dev\/zero/),
  ),
  place(
    '/dev/zero by name, as JSONL',
    async () => ({ args: ['/dev/zero', '--from', 'jsonl', '--out', 'out/'] }),
    { code: 2, says: /\/dev\/zero/, good: undefined },
  ),
  place(
    'standard input without an end',
    async () => ({
      args: ['-', 'in', '--out', 'out/'],
      stdin: createReadStream('/dev/zero'),
    }),
    failed(/<stdin>/),
  ),
  place(
    'standard input without an end, as Parquet',
    async () => ({
      args: ['-', '--from', 'parquet', '--out', 'out/'],
      stdin: createReadStream('/dev/zero'),
    }),
    { code: 2, says: /<stdin>/, good: undefined },
  ),
  place(
    'a file that the system does not let anybody read',
    async ({ into }) => {
      await symlink('/proc/self/mem', path.join(into, 'mem.txt'))
    },
    failed(/mem\.txt/),
  ),
  place(
    'a file that grows while it is read',
    async ({ into }) => {
      const file = path.join(into, 'grows.txt')
      await writeFile(file, TEXT)
      return { during: grow(file, TEXT.repeat(2000)) }
    },
    { code: undefined },
  ),
  place('a JSONL file that grows faster than it is read', async ({ into }) => {
    const file = path.join(into, 'grows.jsonl')
    await writeFile(file, `{"text":"${TEXT.trim()}"}\n`.repeat(50))
    return { during: grow(file, `{"text":"${TEXT.trim()}"}\n`.repeat(50)) }
  }),
  place(
    'a file that is removed while the batch runs',
    async ({ into, size }) => {
      for (let i = 0; i < size; i++) await writeFile(path.join(into, `a${i}.txt`), `${TEXT} ${i}`)
      const late = path.join(into, 'late.txt')
      await writeFile(late, TEXT)
      return { during: () => void setTimeout(() => rm(late, { force: true }), 500) }
    },
    { code: undefined },
    [3000, 300],
  ),
]

function grow(file, piece) {
  return () => {
    const timer = setInterval(() => void appendFile(file, piece).catch(() => {}), 5)
    return async () => clearInterval(timer)
  }
}
