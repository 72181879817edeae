import { Buffer } from 'node:buffer'
import { defaultLimits } from './default-limits.ts'

/** One line of a file, in bytes. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Without its end; empty when the line is longer than the limit. */
  readonly bytes: Buffer
  /** What ends the line; empty for a last line that nothing ends. */
  readonly end: '\n' | '\r\n' | ''
  readonly tooLong: boolean
}

/** A stream that has no lines. */
export class LineError extends Error {
  override readonly name = 'LineError'
}

/** A line of so many times the limit is none, nor is what follows it: it may never end. */
const HOPELESS = 64

/**
 * Split a stream of bytes into lines. Memory is bounded by the limit, whatever the input.
 *
 * @throws LineError
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = defaultLimits.maxBytes,
): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = []
  let length = 0
  let number = 0

  const add = (piece: Uint8Array): void => {
    length += piece.length
    if (length <= limit) pieces.push(piece)
    else pieces = []
    if (length > limit * HOPELESS)
      throw new LineError(`Unexpected ${length} bytes without the end of a line, expected lines`)
  }
  const take = (ended: boolean): Line => {
    const all = pieces.length === 1 ? view(pieces[0] as Uint8Array) : Buffer.concat(pieces)
    const tooLong = length > limit
    const carriage = ended && all.at(-1) === 0x0d
    pieces = []
    length = 0
    number += 1
    const end = carriage ? '\r\n' : ended ? '\n' : ''
    return { number, bytes: carriage ? all.subarray(0, -1) : all, end, tooLong }
  }

  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, from)) {
      add(chunk.subarray(from, at))
      from = at + 1
      yield take(true)
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield take(false)
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
