import type { Decoded } from '../model/decoded.ts'
import type { Message } from '../model/message.ts'
import type { InputFormat } from '../model/parsed.ts'
import { InputError } from '../report/error.ts'
import { decodeBytes } from '../text/decode-bytes.ts'
import { bytePatch } from './byte-patch.ts'
import { sniffEncoding } from './sniff-encoding.ts'
import { sniffHtmlEncoding } from './sniff-html-encoding.ts'

/** Characters that no text holds in number: C0 and DEL, less white space and escape. */
const CONTROL = /[\0-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g
/** The share of them from which a file is taken for a binary one. */
const BINARY_SHARE = 0.02
const SAMPLE = 65_536

/**
 * Bytes or a string to text.
 *
 * @param input a string is taken as it is; bytes are decoded by BOM, then `charset`, then, in HTML, by what the page
 * declares, then as UTF-8, then by statistics
 * @param charset what the HTTP header said, if known; an unknown label is a message, not an error
 * @param document name for errors
 * @param format of HTML no patch is kept: nothing writes its bytes again
 * @throws InputError when the bytes are no text
 */
export function decode(
  input: string | Uint8Array,
  charset: string | undefined,
  document: string,
  format: InputFormat = 'text',
): Decoded {
  const messages: Message[] = []
  if (typeof input === 'string') {
    return { text: input, messages }
  }
  const sniff = format === 'html' ? sniffHtmlEncoding : sniffEncoding
  const { encoding, unknownLabel, isGuess } = sniff(input, charset)
  if (unknownLabel !== undefined)
    messages.push({
      rule: 'decode/charset',
      reason: `Unexpected charset \`${unknownLabel}\`, expected one that the Encoding Standard knows; read as ${encoding}`,
    })
  if (isGuess)
    messages.push({
      rule: 'decode/charset',
      reason: `Unexpected bytes that are not UTF-8, expected UTF-8 or a named charset; read as ${encoding}`,
    })
  const text = decodeBytes(input, encoding)
  refuseBinary(text, document)
  const patch = format === 'html' ? undefined : bytePatch(input, text, encoding)
  const isWhole = format === 'html' ? isValid(input, text, encoding) : patch === undefined
  const replaced = isWhole ? 0 : text.split('\ufffd').length - 1
  if (replaced > 0)
    messages.push({
      rule: 'decode/bytes',
      reason: `Unexpected bytes in ${replaced} places, expected ${encoding}; printed as U+FFFD`,
    })
  return { text, encoding, ...(patch && { patch }), messages }
}

/** Whether every U+FFFD of the text stands in the bytes. */
function isValid(bytes: Uint8Array, text: string, encoding: string): boolean {
  return !text.includes('\ufffd') || bytePatch(bytes, text, encoding) === undefined
}

function refuseBinary(text: string, document: string): void {
  const sample = text.slice(0, SAMPLE)
  const controls = sample.match(CONTROL)?.length ?? 0
  if (controls > 1 && controls > sample.length * BINARY_SHARE)
    throw new InputError(
      document,
      'Unexpected binary data, expected text; name its charset if it is text after all',
    )
}
