import { createGunzip } from 'node:zlib'
import { Decompress } from 'fzstd'
import type { Compression } from '../batch-document.ts'
import { zstdWindows } from './zstd-windows.ts'

/** A packed file that ends early, or that is not packed as its name says. */
export class DecompressError extends Error {
  override readonly name = 'DecompressError'
}

/** Packed bytes unpacked at once. They may become a thousand times as many, so no more at once. */
const STEP = 1 << 14

/**
 * Unpack a stream of bytes, with all members or frames that stand one after another.
 * What stood before a fault comes out before its error.
 *
 * @throws DecompressError
 */
export async function* decompress(
  chunks: AsyncIterable<Uint8Array>,
  compression: Compression,
): AsyncGenerator<Uint8Array> {
  const unpack = compression === 'gzip' ? gunzip() : unzstd()
  const pieces = compression === 'gzip' ? inSteps(chunks) : inBlocks(inSteps(chunks))
  let isEmpty = true
  for await (const piece of pieces) {
    isEmpty = false
    const { out, error } = await unpack(piece)
    yield* out
    if (error) throw faultOf(compression, error)
  }
  const { out, error } = await unpack(isEmpty ? undefined : null)
  yield* out
  if (error) throw faultOf(compression, error)
}

async function* inSteps(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += STEP) yield chunk.subarray(from, from + STEP)
}

/** @throws DecompressError at a frame that wants too much, behind what stands before it */
async function* inBlocks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const look = zstdWindows()
  for await (const piece of pieces) {
    const { parts, error } = look(piece)
    yield* parts
    if (error) throw faultOf('zstd', error)
  }
}

interface Step {
  readonly out: Uint8Array[]
  readonly error?: Error | undefined
}

/** Takes a piece; `null` at the end, `undefined` at the end of nothing. */
type Unpack = (piece: Uint8Array | null | undefined) => Step | Promise<Step>

/** Read by its events: as an iterable it would forget, at a fault, what it had unpacked. */
function gunzip(): Unpack {
  const stream = createGunzip()
  let out: Uint8Array[] = []
  let error: Error | undefined
  stream.on('data', (piece: Uint8Array) => out.push(piece))
  stream.on('error', (fault) => {
    error = fault
  })
  return async (piece) => {
    await new Promise<void>((resolve) => {
      stream.once('close', resolve)
      const done = (): void => {
        stream.off('close', resolve)
        resolve()
      }
      if (piece) stream.write(piece, done)
      else stream.once('end', done).end()
    })
    const taken = out
    out = []
    return { out: taken, error: piece === undefined ? new Error('unexpected end of file') : error }
  }
}

/** Pure JavaScript: Node itself has zstd only from 22.15 on. */
function unzstd(): Unpack {
  let out: Uint8Array[] = []
  let isWhole = false
  const stream = new Decompress((piece, isLast) => {
    out.push(piece)
    isWhole = isLast ?? false
  })
  return (piece) => {
    out = []
    try {
      if (piece) stream.push(piece)
      else {
        stream.push(new Uint8Array(), true)
        if (!isWhole) throw new Error('unexpected end')
      }
    } catch (error) {
      return { out, error: error as Error }
    }
    return { out }
  }
}

function faultOf(compression: Compression, cause: Error): DecompressError {
  const isShort = /unexpected e(?:nd|of)/i.test(cause.message)
  return new DecompressError(
    isShort
      ? `Unexpected end of the ${compression} data, expected more: the file is cut off`
      : `Unexpected ${compression} data (${cause.message}), expected a whole file`,
    { cause },
  )
}
