import { analyse } from 'chardet'
import { decodeBytes, encodingName } from '../text/decode-bytes.ts'

export interface Sniffed {
  /** WHATWG name, lower case. */
  readonly encoding: string
  /** The given label, when the Encoding Standard does not know it. */
  readonly unknownLabel?: string
  /** Whether nothing but the statistics of the bytes speaks for it. */
  readonly isGuess?: boolean
}

const SAMPLE = 65_536

/** The encoding of a text's bytes: BOM, the label given, UTF-8 where the bytes are valid or nearly so, statistics. */
export function sniffEncoding(bytes: Uint8Array, label?: string): Sniffed {
  const bom = bomEncoding(bytes)
  if (bom !== undefined) return { encoding: bom }
  const named = label === undefined ? undefined : encodingName(label)
  if (named !== undefined) return { encoding: named }
  const unicode = utf16Encoding(bytes) ?? (isMostlyUtf8(bytes) ? 'utf-8' : undefined)
  return {
    encoding: unicode ?? guessLegacy(bytes),
    ...(unicode === undefined && { isGuess: true }),
    ...(label !== undefined && { unknownLabel: label }),
  }
}

/** The encoding that a byte order mark names. */
export function bomEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a BOM: spaces and line breaks put a zero byte at every second place. */
export function utf16Encoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2]!++
  const [even = 0, odd = 0] = zeros
  const many = Math.max(4, sample.length / 25)
  if (odd > many && even * 8 < odd) return 'utf-16le'
  if (even > many && odd * 8 < even) return 'utf-16be'
  return undefined
}

/** Valid UTF-8, or UTF-8 with no more broken places than whole multi-byte characters. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const { whole, broken } = countUtf8(bytes)
  return whole >= broken
}

/** Read as UTF-8: how many characters of several bytes there are, and how many broken places. */
export function countUtf8(bytes: Uint8Array): { whole: number; broken: number } {
  const text = decodeBytes(bytes, 'utf-8')
  let broken = 0
  let whole = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) whole++
  }
  return { whole, broken }
}

/** What bytes that are not UTF-8 are by their statistics. */
export function guessLegacy(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, SAMPLE))) {
    const known = encodingName(name)
    if (known !== undefined && known !== 'utf-8') return known
  }
  return 'windows-1252'
}
