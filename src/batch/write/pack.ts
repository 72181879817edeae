import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { Compression } from '../batch-document.ts'

type Packer = (bytes: Uint8Array) => Promise<Uint8Array>

/** Pack bytes as one member or frame: several of them, one after another, are one packed file. */
export async function pack(bytes: Uint8Array, compression: Compression): Promise<Uint8Array> {
  if (compression === 'gzip') return promisify<Uint8Array, Uint8Array>(zlib.gzip)(bytes)
  // From Node 22.15 on; whoever asks has looked.
  const { zstdCompress } = zlib as unknown as {
    readonly zstdCompress: (
      bytes: Uint8Array,
      done: (error: Error | null, packed: Uint8Array) => void,
    ) => void
  }
  const packer: Packer = promisify(zstdCompress)
  return packer(bytes)
}
