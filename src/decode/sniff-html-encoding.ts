import { latin1toString } from '@exodus/bytes/single-byte.js'
import sniff from 'html-encoding-sniffer'
import { encodingName } from '../text/decode-bytes.ts'
import {
  bomEncoding,
  countUtf8,
  guessLegacy,
  type Sniffed,
  utf16Encoding,
} from './sniff-encoding.ts'

/** How far into a page its charset is looked for; the standard looks at 1,024 bytes, and pages name it further in. */
const HEAD = 65_536
const META = /<meta\s[^<>]*charset/gi
const XML_DECLARATION = /^\s*<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"'>]+)/i
const TAG = /<[^<>]*>/g
/** Whole characters of several bytes to each broken one from which bytes are UTF-8, whatever they are called. */
const SURELY_UTF8 = 10

/**
 * The encoding of a page's bytes, in the order of HTML: BOM, what the HTTP header named, `<meta>`, the XML declaration,
 * and what the bytes look like. A page that names another charset and yet is UTF-8 is UTF-8; so is none that is
 * called UTF-8 and is not.
 */
export function sniffHtmlEncoding(bytes: Uint8Array, label?: string): Sniffed {
  const bom = bomEncoding(bytes)
  if (bom !== undefined) return { encoding: bom }
  const header = label === undefined ? undefined : encodingName(label)
  const unknown = label !== undefined && header === undefined ? { unknownLabel: label } : {}
  const declared = header ?? declaredEncoding(bytes)
  const utf16 = utf16Encoding(bytes) ?? namedUtf16(bytes, header)
  if (utf16 !== undefined) return { encoding: utf16, ...unknown }
  const { whole, broken } = countUtf8(bytes)
  const isUtf8 = whole > SURELY_UTF8 * broken
  if (isUtf8) return { encoding: 'utf-8', ...unknown }
  if (declared !== undefined && !declared.startsWith('utf-'))
    return { encoding: declared, ...unknown }
  if (whole >= broken) return { encoding: 'utf-8', ...unknown }
  return { encoding: guessLegacy(withoutTags(bytes)), isGuess: true, ...unknown }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = latin1toString(bytes.subarray(0, HEAD))
  const xml = XML_DECLARATION.exec(head)?.[1]
  return prescan(bytes, 0) ?? metaEncoding(bytes, head) ?? (xml && encodingName(xml))
}

/** A declaration behind the first 1,024 bytes. */
function metaEncoding(bytes: Uint8Array, head: string): string | undefined {
  for (const { index } of head.matchAll(META)) {
    const found = prescan(bytes, index)
    if (found !== undefined) return found
  }
  return undefined
}

function prescan(bytes: Uint8Array, start: number): string | undefined {
  try {
    const name = sniff(bytes.subarray(start, start + 1_024), { defaultEncoding: '' })
    return encodingName(name)
  } catch {
    // The prescan fails on `content="charset"`, where the attribute ends before it says which.
    return undefined
  }
}

/** Tags put zero bytes into all UTF-16; without any, the header is wrong. */
function namedUtf16(bytes: Uint8Array, header: string | undefined): string | undefined {
  return header?.startsWith('utf-16') && bytes.subarray(0, HEAD).includes(0) ? header : undefined
}

/** The text of a page, for statistics: tags are ASCII and say nothing. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const text = latin1toString(bytes.subarray(0, 4 * HEAD)).replace(TAG, ' ')
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}
