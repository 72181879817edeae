import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A file that holds a stream for who must read it from its end. */
export interface Spool {
  readonly path: string
  readonly remove: () => Promise<void>
}

/** Write a stream to a file among the system's temporary ones. */
export async function spool(chunks: AsyncIterable<Uint8Array>): Promise<Spool> {
  const path = join(tmpdir(), `presswash-${randomUUID()}.tmp`)
  const remove = async (): Promise<void> => rm(path, { force: true })
  try {
    await pipeline(chunks, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    await remove()
    throw error
  }
  return { path, remove }
}
