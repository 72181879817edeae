import { createWriteStream, rmSync } from 'node:fs'
import { mkdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Writable } from 'node:stream'
import { UsageError } from '../report/error.ts'
import { systemReason } from './system-reason.ts'

/** A place that results are written to. */
export interface Output {
  /** Resolves when there is room for more. */
  readonly write: (data: string | Uint8Array) => Promise<void>
  /** Write what is left and keep the result. */
  readonly close: () => Promise<void>
  /** Leave what was there before. */
  readonly abort: () => Promise<void>
}

/** Temporary files to remove should the process end before they have their name. */
const unfinished = new Set<string>()

/**
 * Open a file for results. It is written under another name in the same folder, which is made if
 * need be, and takes its own name when it is closed: whoever reads it sees all of it or none.
 * A device or a pipe is written to directly.
 *
 * @throws UsageError when it cannot be written, then or later
 */
export async function openOutput(path: string): Promise<Output> {
  try {
    const target = await realpath(path).catch(() => path)
    const stats = await stat(target).catch(() => undefined)
    if (stats?.isDirectory())
      throw new UsageError(`Unexpected directory ${path}, expected a file to write`)
    if (stats && !stats.isFile()) {
      const direct = streamOutput(createWriteStream(target), path)
      return { ...direct, abort: direct.close }
    }
    await makeFolder(dirname(target), path)
    return await fileOutput(target, path, stats?.mode)
  } catch (error) {
    throw writeError(path, error)
  }
}

async function makeFolder(folder: string, path: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new UsageError(`Cannot write ${path}: ${folder} is not a directory`, { cause: error })
  }
}

async function fileOutput(target: string, name: string, mode = 0o666): Promise<Output> {
  const temporary = join(dirname(target), `.presswash-${crypto.randomUUID()}.tmp`)
  const stream = createWriteStream(temporary, { flags: 'wx', mode })
  await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject))
  if (unfinished.size === 0) process.on('exit', removeUnfinished)
  unfinished.add(temporary)
  const { write, close } = streamOutput(stream, name)
  const forget = (): void => {
    unfinished.delete(temporary)
    if (unfinished.size === 0) process.off('exit', removeUnfinished)
  }
  return {
    write,
    close: async () => {
      await close()
      await rename(temporary, target).catch((error: unknown) => {
        throw writeError(name, error)
      })
      forget()
    },
    abort: async () => {
      stream.destroy()
      await rm(temporary, { force: true })
      forget()
    },
  }
}

/** Write to a stream with back-pressure; every error of the stream comes out of `write` or `close`. */
export function streamOutput(stream: Writable, name: string): Pick<Output, 'write' | 'close'> {
  let failure: unknown
  stream.on('error', (error) => {
    failure ??= error
  })
  const check = (): void => {
    if (failure) throw writeError(name, failure)
  }
  return {
    write: async (data) => {
      check()
      if (!stream.write(data)) await drained(stream)
      check()
    },
    close: async () => {
      check()
      stream.end()
      await finished(stream).catch((error: unknown) => {
        failure ??= error
      })
      check()
    },
  }
}

/** Resolves when there is room, and also when there will never be. */
async function drained(stream: Writable): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'error', 'close']) stream.off(event, done)
      resolve()
    }
    for (const event of ['drain', 'error', 'close']) stream.on(event, done)
    if (stream.destroyed || !stream.writableNeedDrain) done()
  })
}

function writeError(name: string, error: unknown): unknown {
  if (error instanceof UsageError || !(error instanceof Error && 'code' in error)) return error
  return new UsageError(`Cannot write ${name}: ${systemReason(error)}`, { cause: error })
}

function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true })
}
