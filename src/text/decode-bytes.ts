/** Bytes to text. A BOM stays as U+FEFF and invalid bytes become U+FFFD, so offsets are true. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}
