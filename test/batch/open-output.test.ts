import { chmod, mkdir, readdir, readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { openOutput, streamOutput } from '../../src/batch/open-output.ts'
import { UsageError } from '../../src/report/error.ts'
import { folderWith } from './folder.ts'

describe('openOutput', () => {
  it('shows the file when it is whole, and makes its folders', async () => {
    const folder = await folderWith({})
    const path = join(folder, 'a/b.txt')
    const output = await openOutput(path)
    await output.write('one ')
    await output.write(Buffer.from('two'))
    await expect(stat(path)).rejects.toThrow('ENOENT')
    await output.close()
    expect(await readFile(path, 'utf8')).toBe('one two')
    expect(await readdir(join(folder, 'a'))).toEqual(['b.txt'])
  })

  it('leaves what was there when it is given up', async () => {
    const folder = await folderWith({ 'a.txt': 'before' })
    const output = await openOutput(join(folder, 'a.txt'))
    await output.write('after')
    await output.abort()
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('before')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  it('replaces the file behind a link and keeps its mode', async () => {
    const folder = await folderWith({ 'a.txt': 'before' })
    await chmod(join(folder, 'a.txt'), 0o640)
    await symlink(join(folder, 'a.txt'), join(folder, 'link'))
    const output = await openOutput(join(folder, 'link'))
    await output.write('after')
    await output.close()
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('after')
    expect((await stat(join(folder, 'a.txt'))).mode & 0o777).toBe(0o640)
  })

  it('writes to a device and does not replace it', async () => {
    const output = await openOutput('/dev/null')
    await output.write('gone')
    await output.close()
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  it('says that a disk is full', async () => {
    const output = await openOutput('/dev/full')
    const writing = output.write('x').then(() => output.close())
    await expect(writing).rejects.toThrow(UsageError)
    await expect(writing).rejects.toThrow('Cannot write /dev/full: no space left on device')
  })

  it('refuses a directory and a path through a file', async () => {
    const folder = await folderWith({ 'a.txt': '' })
    await mkdir(join(folder, 'd'))
    await expect(openOutput(join(folder, 'd'))).rejects.toThrow(
      /^Unexpected directory .*d, expected/,
    )
    const through = join(folder, 'a.txt', 'b')
    await expect(openOutput(through)).rejects.toThrow(
      `Cannot write ${through}: ${folder}/a.txt is not a directory`,
    )
  })
})

describe('streamOutput', () => {
  it('waits for a slow reader', async () => {
    let waiting: (() => void) | undefined
    const stream = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        waiting = done
      },
    })
    const writing = streamOutput(stream, 'x').write('text')
    const tick = new Promise((resolve) => setImmediate(resolve, 'tick'))
    expect(await Promise.race([writing, tick])).toBe('tick')
    waiting?.()
    expect(await writing).toBeUndefined()
  })

  it('does not wait for a reader that is gone', async () => {
    const stream = new Writable({ highWaterMark: 1, write: () => {} })
    const writing = streamOutput(stream, 'x').write('text')
    const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE', errno: -32 })
    stream.destroy(gone)
    await expect(writing).rejects.toMatchObject({
      cause: gone,
      message: 'Cannot write x: broken pipe',
    })
  })
})
