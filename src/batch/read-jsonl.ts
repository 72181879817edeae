import type { Buffer } from 'node:buffer'
import type { Source } from './batch-document.ts'
import { failureOf, type Failure } from './failure.ts'
import type { RawDocument } from './raw-document.ts'
import { splitLines, type Line } from './split-lines.ts'

const bom = [0xef, 0xbb, 0xbf]

/**
 * Read the records of a JSONL file, not parsed; a line that is too long costs only itself.
 *
 * A file is read one record ahead, so that blank lines at its end are kept with its last record. A
 * stream is not: who writes a record and waits for its result must not wait for ever.
 */
export async function* readJsonl(
  source: Source,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<RawDocument | Failure> {
  const ahead = source.path !== '-'
  let held: RawDocument | Failure | undefined
  let before = ''
  try {
    for await (const line of splitLines(chunks, maxBytes)) {
      const { end, tooLong } = line
      if (isUtf16(line)) {
        yield failureOf(source.name, 'Unexpected UTF-16, expected JSONL in UTF-8')
        return
      }
      const bytes = withoutBom(line)
      if (bytes.length < line.bytes.length) before = '\ufeff'
      if (isBlank(bytes) && !tooLong) {
        before += bytes.toString('latin1') + end
        continue
      }
      const read = readLine(source, { ...line, bytes }, before, maxBytes)
      before = ''
      if (held) yield held
      held = ahead ? read : undefined
      if (!ahead) yield read
    }
  } catch (error) {
    // What was read before the fault is whole.
    if (held) yield held
    throw error
  }
  if (held) yield 'kind' in held && held.kind === 'line' ? { ...held, after: before } : held
}

function readLine(
  source: Source,
  { bytes, end, number, tooLong }: Line,
  before: string,
  maxBytes: number,
): RawDocument | Failure {
  const name = `${source.name}:${number}`
  if (tooLong)
    return failureOf(name, `Unexpected line of over ${maxBytes} bytes, expected a shorter one`)
  const line = { bytes, end, number }
  return { kind: 'line', source, name, line, before, after: '', size: bytes.length }
}

function withoutBom({ bytes, number }: Line): Buffer {
  const isThere = number === 1 && bom.every((byte, at) => bytes[at] === byte)
  return isThere ? bytes.subarray(bom.length) : bytes
}

function isUtf16({ bytes: [first, second], number }: Line): boolean {
  return (
    number === 1 && ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
  )
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}
