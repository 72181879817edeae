import { chmod, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findSources } from '../../src/batch/find-sources.ts'
import { folderWith } from './folder.ts'

const files = {
  'b.txt': '',
  'a.TXT': '',
  'c.jsonl': '',
  'd.ndjson': '',
  'photo.png': '',
  '.hidden.txt': '',
  'deep/er/e.text': '',
  'odd[1].txt': '',
}

/** What is found, with the folder cut off. */
async function find(folder: string, inputs: readonly string[], from?: 'text' | 'jsonl') {
  const paths = inputs.map((input) => (input === '-' ? input : join(folder, input)))
  const found = await findSources(paths, from)
  return found.map((item) => {
    if ('error' in item) return `${item.name.slice(folder.length + 1)}: ${item.error.reason}`
    return [item.path.replace(`${folder}/`, ''), item.format, item.below]
  })
}

describe('findSources', () => {
  it('reads what it knows in a directory and below, in one order', async () => {
    const folder = await folderWith(files)
    expect(await find(folder, ['.'])).toEqual([
      ['a.TXT', 'text', 'a.TXT'],
      ['b.txt', 'text', 'b.txt'],
      ['c.jsonl', 'jsonl', 'c.jsonl'],
      ['d.ndjson', 'jsonl', 'd.ndjson'],
      ['deep/er/e.text', 'text', 'deep/er/e.text'],
      ['odd[1].txt', 'text', 'odd[1].txt'],
    ])
  })

  it('expands globs itself and knows their fixed part', async () => {
    const folder = await folderWith(files)
    expect(await find(folder, ['deep/**/*.text'])).toEqual([
      ['deep/er/e.text', 'text', 'er/e.text'],
    ])
    expect(await find(folder, ['*.{jsonl,png}'])).toEqual([
      ['c.jsonl', 'jsonl', 'c.jsonl'],
      ['photo.png', 'text', 'photo.png'],
    ])
  })

  it('takes a name with brackets for the file that has it', async () => {
    const folder = await folderWith(files)
    expect(await find(folder, ['odd[1].txt'])).toEqual([['odd[1].txt', 'text', 'odd[1].txt']])
  })

  it('reads each file once, whatever ways lead to it', async () => {
    const folder = await folderWith(files)
    await symlink(join(folder, 'b.txt'), join(folder, 'link.txt'))
    const found = await find(folder, ['b.txt', '*.txt', 'link.txt', '-', '-'])
    expect(found.map(([path]) => path)).toEqual(['b.txt', 'odd[1].txt', '-'])
  })

  it('reads all in the format that is asked for', async () => {
    const folder = await folderWith(files)
    expect(await find(folder, ['photo.png', '-'], 'jsonl')).toEqual([
      ['photo.png', 'jsonl', 'photo.png'],
      ['-', 'jsonl', 'stdin.txt'],
    ])
  })

  it('does not follow a link to a directory round and round', async () => {
    const folder = await folderWith({ 'a/b.txt': '' })
    await symlink(folder, join(folder, 'a/up'))
    expect(await find(folder, ['.'])).toEqual([['a/b.txt', 'text', 'a/b.txt']])
  })

  it('names what it cannot find and goes on', async () => {
    const folder = await folderWith({ 'ok.txt': '', 'empty/': '', 'images/a.png': '' })
    expect(await find(folder, ['gone.txt', 'empty', 'images', 'no*.txt', 'ok.txt'])).toEqual([
      'gone.txt: no such file or directory',
      expect.stringMatching(/^empty: Unexpected directory without files to read, expected .*\.txt/),
      expect.stringMatching(/^images: Unexpected directory without files to read/),
      'no*.txt: Unexpected pattern that fits no file, expected one that does',
      ['ok.txt', 'text', 'ok.txt'],
    ])
  })

  it.skipIf(process.getuid?.() === 0)('names a folder that may not be read', async () => {
    const folder = await folderWith({ 'ok.txt': '', 'locked/a.txt': '' })
    await chmod(join(folder, 'locked'), 0)
    expect(await find(folder, ['.'])).toEqual([
      'locked: permission denied',
      ['ok.txt', 'text', 'ok.txt'],
    ])
  })

  it('takes what nobody named for a document only if it is a file', async () => {
    const folder = await folderWith({ 'ok.txt': '' })
    await symlink('self.txt', join(folder, 'self.txt'))
    await symlink('/dev/null', join(folder, 'null.txt'))
    await symlink('..', join(folder, 'up.txt'))
    expect(await find(folder, ['*.txt'])).toContain('null.txt: Unexpected device, expected a file')
    expect(await find(folder, ['.'])).toEqual([
      'null.txt: Unexpected device, expected a file',
      ['ok.txt', 'text', 'ok.txt'],
      expect.stringMatching(/^self.txt: too many symbolic links/),
      'up.txt: Unexpected directory, expected a file',
    ])
  })

  it('says that a name is not UTF-8', async () => {
    const folder = await folderWith({ 'ok.txt': '' })
    const name = Buffer.concat([
      Buffer.from(`${folder}/caf`),
      Buffer.from([0xe9]),
      Buffer.from('.txt'),
    ])
    // Not every file system takes such a name.
    const isTaken = await writeFile(name, '').then(
      () => true,
      () => false,
    )
    const reason = 'caf\ufffd.txt: Unexpected name that is not UTF-8, expected one that is'
    expect((await find(folder, ['.'])).includes(reason)).toBe(isTaken)
  })
})
