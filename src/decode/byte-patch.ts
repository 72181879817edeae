import { toBase64 } from '@exodus/bytes/base64.js'
import type { BytePatch } from '../model/decoded.ts'
import { encodeText } from '../text/encode-text.ts'

/** The bytes that encoding the decoded text again would not give back; nothing when it gives all. */
export function bytePatch(
  bytes: Uint8Array,
  text: string,
  encoding: string,
): BytePatch | undefined {
  const again = encodeAgain(text, encoding)
  const most = Math.min(bytes.length, again.length)
  let head = 0
  while (head < most && bytes[head] === again[head]) head++
  if (head === bytes.length && head === again.length) return undefined
  let tail = 0
  while (tail < most - head && bytes[bytes.length - 1 - tail] === again[again.length - 1 - tail])
    tail++
  return { head, tail, base64: toBase64(bytes.subarray(head, bytes.length - tail)) }
}

/** A character that the encoding lacks (U+FFFD for a broken byte) leaves nothing to compare with. */
function encodeAgain(text: string, encoding: string): Uint8Array {
  try {
    return encodeText(text, encoding)
  } catch {
    return new Uint8Array()
  }
}
