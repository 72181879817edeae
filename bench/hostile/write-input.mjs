import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Write a file that may be larger than what a string holds. */
export async function writeInput(file, content) {
  const isWhole = typeof content === 'string' || Buffer.isBuffer(content)
  const pieces = isWhole ? [content] : content
  await pipeline(Readable.from(pieces, { objectMode: true }), createWriteStream(file))
}
