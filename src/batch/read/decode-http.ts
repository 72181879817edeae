import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { WARCRecord } from 'warcio'

/**
 * Undo what HTTP did to a body: chunks, and gzip, deflate or Brotli.
 *
 * @returns nothing where it would have more bytes than it may
 */
export async function decodeHttp(
  record: WARCRecord,
  body: Uint8Array,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const { httpHeaders } = record
  const encoding = httpHeaders?.headers.get('Content-Encoding')?.trim().toLowerCase()
  // The library knows no Brotli, and no limit.
  httpHeaders?.headers.delete('Content-Encoding')
  record.payload = body
  record.consumed = 'raw'
  const whole = await record.readFully(true)
  return encoding ? unpack(whole, encoding, maxBytes) : whole
}

function unpack(
  bytes: Uint8Array,
  encoding: string,
  maxOutputLength: number,
): Uint8Array | undefined {
  const ways =
    encoding === 'br' ? [brotliDecompressSync] : [gunzipSync, inflateSync, inflateRawSync]
  for (const way of encoding === 'identity' ? [] : ways) {
    try {
      return way(bytes, { maxOutputLength })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined
      // Another way, or none: many crawlers unpack the body and keep the header.
    }
  }
  return bytes
}
