import { TextDecoder } from '@exodus/bytes/encoding.js'

/**
 * Bytes to text. A BOM stays as U+FEFF and invalid bytes become U+FFFD, so offsets are true.
 *
 * Not by the platform's own decoder: Node 20 reads windows-1252 as Latin-1 and koi8-u as ibm866.
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/** The Encoding Standard's name for a label (`latin5` is `windows-1254`), in lower case; nothing for an unknown one. */
export function encodingName(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}
