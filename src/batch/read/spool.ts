import { Buffer } from 'node:buffer'
import { createWriteStream, rmSync } from 'node:fs'
import { rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A file that holds a stream for who must read it from its end. */
export interface Spool {
  readonly path: string
  readonly remove: () => Promise<void>
}

/** A stream that is no such file, or longer than there is room for. */
export class SpoolError extends Error {
  override readonly name = 'SpoolError'
}

/** Of the room on the disk, the part that a stream may take. */
const SHARE = 0.5

/**
 * Write a stream to a file among the system's temporary ones.
 *
 * @param magic what it must begin with
 * @throws SpoolError
 */
export async function spool(chunks: AsyncIterable<Uint8Array>, magic: string): Promise<Spool> {
  const path = join(tmpdir(), `presswash-${crypto.randomUUID()}.tmp`)
  // Who stops the process does not wait for us.
  const drop = (): void => rmSync(path, { force: true })
  process.once('exit', drop)
  const remove = async (): Promise<void> => {
    await rm(path, { force: true })
    process.off('exit', drop)
  }
  try {
    await pipeline(checked(chunks, magic), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    await remove()
    throw error
  }
  return { path, remove }
}

async function* checked(
  chunks: AsyncIterable<Uint8Array>,
  magic: string,
): AsyncGenerator<Uint8Array> {
  const { bavail, bsize } = await statfs(tmpdir())
  const room = bavail * bsize * SHARE
  let start = ''
  let length = 0
  for await (const chunk of chunks) {
    if (start.length < magic.length) {
      start += Buffer.from(chunk.subarray(0, magic.length)).toString('latin1')
      if (!start.startsWith(magic.slice(0, start.length)))
        throw new SpoolError(`Unexpected data, expected a file that begins with ${magic}`)
    }
    length += chunk.length
    if (length > room)
      throw new SpoolError(
        `Unexpected file of over ${Math.floor(room)} bytes, half of the room in ${tmpdir()}, expected a smaller one`,
      )
    yield chunk
  }
}
