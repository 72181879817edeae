import { createReadStream } from 'node:fs'
import type { Source } from './batch-document.ts'

/** How a source is read. */
export interface OpenOptions {
  /** What `-` reads. Default: the standard input of the process. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined
  /** Is told how many bytes of the file were read, as it is read. */
  readonly onBytes?: ((count: number) => void) | undefined
}

/** The bytes of a source, unpacked. */
export async function* openSource(
  source: Source,
  { stdin = process.stdin, onBytes }: OpenOptions = {},
): AsyncGenerator<Uint8Array> {
  const bytes =
    source.path === '-' ? stdin : createReadStream(source.path, { highWaterMark: 1 << 18 })
  const counted = onBytes ? countBytes(bytes, onBytes) : bytes
  if (!source.compression) yield* counted
  else {
    const { decompress } = await import('./read/decompress.ts')
    yield* decompress(counted, source.compression)
  }
}

async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    yield chunk
  }
}
