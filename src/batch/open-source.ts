import { open } from 'node:fs/promises'
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
  const bytes = source.path === '-' ? stdin : readFile(source.path)
  const counted = onBytes ? countBytes(bytes, onBytes) : bytes
  if (!source.compression) yield* counted
  else {
    const { decompress } = await import('./read/decompress.ts')
    yield* decompress(counted, source.compression)
  }
}

/** The bytes that a file has now: what somebody writes behind them meanwhile might never end. */
async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path)
  const stats = await handle.stat()
  // What the system makes up as it is read says that it is empty.
  const isKnown = stats.isFile() && stats.size > 0
  const options = isKnown ? { end: stats.size - 1 } : {}
  // The stream closes the file, also when it is left early.
  yield* handle.createReadStream({ highWaterMark: 1 << 18, ...options })
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
