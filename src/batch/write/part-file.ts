import { Buffer } from 'node:buffer'
import { open, type FileHandle } from 'node:fs/promises'
import { UsageError } from '../../report/error.ts'
import type { Compression } from '../batch-document.ts'
import { pack } from './pack.ts'

/** Text that is gathered before it is written. */
const GATHER = 1 << 18
/** Text that is packed as one member. Always as much, so that a run that was resumed gives the same bytes. */
const MEMBER = 1 << 20

/** A file that is being written and can be gone on with where it was once whole. */
export class PartFile {
  readonly #handle: FileHandle
  readonly #compression: Compression | undefined
  #bytes: number
  #text: string[] = []
  #length = 0

  private constructor(handle: FileHandle, bytes: number, compression: Compression | undefined) {
    this.#handle = handle
    this.#bytes = bytes
    this.#compression = compression
  }

  /** @param bytes how many bytes of the file are there and good; what is behind them is cut off */
  static async open(
    path: string,
    {
      bytes = 0,
      compression,
      mode = 0o666,
    }: {
      readonly bytes?: number
      readonly compression?: Compression | undefined
      readonly mode?: number | undefined
    } = {},
  ): Promise<PartFile> {
    const handle = await open(path, bytes === 0 ? 'w' : 'r+', mode)
    const { size } = await handle.stat()
    if (size < bytes) {
      await handle.close()
      throw new UsageError(
        `Unexpected ${size} bytes in ${path}, expected ${bytes} or more. --fresh starts over`,
      )
    }
    await handle.truncate(bytes)
    return new PartFile(handle, bytes, compression)
  }

  async write(text: string): Promise<void> {
    if (text === '') return
    this.#text.push(text)
    this.#length += text.length
    if (this.#length >= (this.#compression ? MEMBER : GATHER)) await this.#flush()
  }

  /** Bring what was written to the disk. Gives the bytes so far; nothing in the middle of a packed member. */
  async settle(): Promise<number | undefined> {
    if (this.#compression && this.#length > 0) return undefined
    if (this.#length > 0) await this.#flush()
    await this.#handle.datasync()
    return this.#bytes
  }

  async close(): Promise<void> {
    try {
      if (this.#length > 0 || (this.#compression && this.#bytes === 0)) await this.#flush()
    } finally {
      await this.#handle.close()
    }
  }

  /** Close the file and forget what was not yet written. */
  async abandon(): Promise<void> {
    await this.#handle.close()
  }

  async #flush(): Promise<void> {
    const text = Buffer.from(this.#text.join(''))
    this.#text = []
    this.#length = 0
    const bytes = this.#compression ? await pack(text, this.#compression) : text
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await this.#handle.write(bytes, at, bytes.length - at, this.#bytes)
      at += bytesWritten
      this.#bytes += bytesWritten
    }
  }
}
