import { createReadStream } from 'node:fs'
import type { Source } from './batch-document.ts'

/** The bytes of a source; `stdin` is what `-` reads. */
export function openSource(
  source: Source,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): AsyncIterable<Uint8Array> {
  return source.path === '-' ? stdin : createReadStream(source.path, { highWaterMark: 1 << 20 })
}
