import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanBatch } from '../../src/batch/clean-batch.ts'
import { UsageError } from '../../src/report/error.ts'
import { folderWith } from '../batch/folder.ts'
import { runCli } from '../cli/run-cli.ts'

const TEXT = 'A text of its own.\n'
const NAMES = [
  '../a.txt',
  '../../../../../../tmp/presswash-outside.txt',
  '/tmp/presswash-outside.txt',
  '//server/share/a.txt',
  '..\\..\\a.txt',
  'C:\\Windows\\a.txt',
  'C:a.txt',
  'a/../../../b.txt',
  'a\0b.txt',
  '..',
  '.',
  '',
  '~/a.txt',
  '$HOME/a.txt',
  'file:///etc/passwd',
  'https://away.example/../../a?b#c',
  'nul',
  'CON.txt',
  'com1.tar.gz',
  'aux /b.txt',
  'a:stream.txt',
  'x'.repeat(5000),
  '../'.repeat(2000),
  'é/\u202e.txt',
  '-rf',
  '.presswash/lock',
]

/** A record that presswash wrote of `TEXT`, under another id. */
async function rowOf(id: string, text = TEXT): Promise<string> {
  const { out } = await runCli(['--to', 'jsonl'], { stdin: text })
  return `${JSON.stringify({ ...(JSON.parse(out) as object), id })}\n`
}

/** All that is below a folder, links named and not followed. */
async function tree(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

describe('an id of a record', () => {
  it.each(NAMES)('names a file inside the directory: %j', async (id) => {
    const folder = await folderWith({ 'rows.jsonl': await rowOf(id) })
    const out = join(folder, 'a/b/out')
    const { code, err } = await runCli(['restore', join(folder, 'rows.jsonl'), '--out', out])
    expect([code, err]).toMatchObject([0, expect.not.stringContaining('    at ')])
    const files = await tree(folder)
    expect(files).toHaveLength(2)
    const restored = files.find((file) => file !== 'rows.jsonl')!
    expect(restored).toMatch(/^a\/b\/out\/./)
    expect(restored).not.toMatch(/(?:^|\/)(?:nul|con|com1|aux)(?:[./ ]|$)|[\0:]/i)
    expect(await readFile(join(folder, restored), 'utf8')).toBe(TEXT)
  })

  it('does not name a file that goes', async () => {
    const folder = await folderWith({
      'rows.jsonl':
        (await rowOf('mine.txt')) + (await rowOf('same.txt')) + (await rowOf('new.txt')),
      'out/mine.txt': 'Mine.\n',
      'out/same.txt': TEXT,
    })
    const args = ['restore', join(folder, 'rows.jsonl'), '--out', join(folder, 'out')]
    for (const _ of [1, 2]) {
      const { code, err } = await runCli(args)
      expect(code).toBe(3)
      expect(err).toMatch(
        /mine\.txt: Unexpected other file at .*mine\.txt, expected none; it is kept/,
      )
      expect(await readFile(join(folder, 'out/mine.txt'), 'utf8')).toBe('Mine.\n')
      expect(await readFile(join(folder, 'out/new.txt'), 'utf8')).toBe(TEXT)
    }
  })

  it('does not lead out by a link', async () => {
    const rows = ['folder/a.txt', 'file.txt', 'gone.txt', 'inside/b.txt'].map((id) => rowOf(id))
    const folder = await folderWith({
      'rows.jsonl': (await Promise.all(rows)).join(''),
      'out/real/': '',
      'elsewhere/': '',
    })
    const out = join(folder, 'out')
    await symlink(join(folder, 'elsewhere'), join(out, 'folder'))
    await symlink(join(folder, 'elsewhere/file.txt'), join(out, 'file.txt'))
    await symlink('../elsewhere/gone.txt', join(out, 'gone.txt'))
    await symlink('real', join(out, 'inside'))
    const { code, err } = await runCli(['restore', join(folder, 'rows.jsonl'), '--out', out])
    expect(code).toBe(3)
    expect(err.match(/Unexpected link .*, which leads out of /g)).toHaveLength(3)
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
    expect(await readFile(join(out, 'real/b.txt'), 'utf8')).toBe(TEXT)
  })
})

describe('--out DIR/', () => {
  it.each(['folder/a.txt', 'file.txt'])('is not left by a link in it, at %s', async (name) => {
    const folder = await folderWith({ [`in/${name}`]: TEXT, 'elsewhere/': '', 'out/': '' })
    await symlink(join(folder, 'elsewhere'), join(folder, 'out/folder'))
    await symlink(join(folder, 'elsewhere/file.txt'), join(folder, 'out/file.txt'))
    const { code, err } = await runCli([join(folder, 'in'), '--out', join(folder, 'out')])
    expect(code).toBe(2)
    expect(err).toMatch(/Unexpected link .*, which leads out of .*; expected/)
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
  })

  it.each(['.presswash', 'errors.jsonl'])('is not left by its own %s', async (name) => {
    const folder = await folderWith({ 'in/a.txt': TEXT, 'elsewhere/': '', 'out/': '' })
    await symlink(join(folder, 'elsewhere'), join(folder, 'out', name))
    const run = cleanBatch([join(folder, 'in')], { out: join(folder, 'out') })
    await expect(run).rejects.toThrow(UsageError)
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
  })

  it('may itself be a link, and may have links inside of it that stay there', async () => {
    const folder = await folderWith({ 'in/a/b.txt': TEXT, 'real/c/': '' })
    await symlink('real', join(folder, 'out'))
    await symlink('c', join(folder, 'real/a'))
    await cleanBatch([join(folder, 'in')], { out: join(folder, 'out') })
    expect(await tree(join(folder, 'real'))).toEqual(['a', 'c/b.txt'])
  })

  it('holds what comes from anywhere, each under its own name', async () => {
    const folder = await folderWith({ 'a/b/in.txt': TEXT, 'a/c.txt': TEXT, 'a/d e\\f.txt': TEXT })
    const inputs = [join(folder, 'a/b/../c.txt'), join(folder, 'a/b/in.txt'), `${folder}/a/d*.txt`]
    await cleanBatch(inputs, { out: `${folder}/out/` })
    expect(await tree(join(folder, 'out'))).toEqual(['c.txt', 'd e/f.txt', 'in.txt'])
    // The same name twice is refused before anything is written.
    await mkdir(join(folder, 'z'))
    await writeFile(join(folder, 'z/c.txt'), TEXT)
    const twice = cleanBatch([join(folder, 'a/c.txt'), join(folder, 'z/c.txt')], {
      out: `${folder}/two/`,
    })
    await expect(twice).rejects.toThrow(/Unexpected second output/)
    expect(await readdir(folder)).not.toContain('two')
  })

  it('does not follow links to folders of the input', async () => {
    const folder = await folderWith({ 'secret/a.txt': TEXT, 'in/b.txt': TEXT })
    await symlink(join(folder, 'secret'), join(folder, 'in/link'))
    await cleanBatch([join(folder, 'in')], { out: `${folder}/out/` })
    expect(await tree(join(folder, 'out'))).toEqual(['b.txt'])
  })
})

describe('rules', () => {
  it.each([
    '../../x',
    '/tmp/x',
    'artifacts/../../x',
    'artifacts\\x',
    'artifacts/x.y',
    '..',
    'a/b/c',
    '',
  ])('new takes no id that is a way out: %j', async (id) => {
    const folder = await folderWith({ 'rules/': '' })
    const { code, err } = await runCli(['rules', 'new', id, '--dir', join(folder, 'rules')])
    expect([code, err]).toMatchObject([2, expect.stringContaining('Unexpected')])
    expect(await tree(folder)).toEqual([])
  })

  it('suggest writes inside its directory, whatever hosts are called', async () => {
    const hosts = [
      '../../../x',
      '..',
      'a/../../b',
      '%2e%2e%2f',
      'xn--..',
      '__proto__',
      '[::1]',
      'a\\..\\b',
    ]
    const rows = hosts.flatMap((host, at) =>
      Array.from({ length: 12 }, (_, i) =>
        JSON.stringify({
          url: `https://${host}/${i}`,
          text: `Follow our ${at} letters every day\n\nStory ${at}-${i} begins at the harbour, where ${i * 7 + at} ships lay and nobody spoke of the weather.\n`,
        }),
      ),
    )
    const folder = await folderWith({ 'in.jsonl': `${rows.join('\n')}\n` })
    const dir = join(folder, 'deep/rules')
    const { code } = await runCli(['rules', 'suggest', join(folder, 'in.jsonl'), '--dir', dir])
    expect(code).toBe(0)
    const files = (await tree(folder)).filter((file) => file !== 'in.jsonl')
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(file).toMatch(/^deep\/rules\/[a-z]+\/[a-z0-9-]+\.yml$/)
  })
})
