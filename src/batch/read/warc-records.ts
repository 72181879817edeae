import { Buffer } from 'node:buffer'
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio'
import { decompress } from './decompress.ts'

/** The headers of a record are longer than those of any page. */
export class HeaderError extends Error {
  override readonly name = 'HeaderError'
}

/** Bytes of the headers of one record at the most. */
const MAX_HEADERS = 1 << 22
/** Bytes of a line behind a record that are kept until its end comes. */
const LINE = 1 << 16
const MAGIC = Buffer.from('WARC/')
const GZIP = [0x1f, 0x8b]

/** Goes through a web archive, a record after the other; the body of each is to be read before the next is asked for. */
export class WarcRecords {
  readonly #reader: AsyncIterReader
  #room = 0

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#reader = new AsyncIterReader(this.#bounded(unpacked(chunks)), null)
  }

  /**
   * The next record.
   *
   * @throws HeaderError: the library gathers headers in memory, however long they are
   */
  async next(): Promise<WARCRecord | undefined> {
    this.#room = MAX_HEADERS
    // A parser for each record, as one that goes on to the next would print what is between them.
    const record = await WARCParser.parse(this.#reader)
    this.#room = Infinity
    return record ?? undefined
  }

  /**
   * Go to where the next record begins.
   *
   * @returns whether something stood before it that belongs to no record
   */
  async toNext(): Promise<boolean> {
    let isStray = false
    let line: Buffer = Buffer.alloc(0)
    for await (const chunk of this.#reader) {
      const bytes = Buffer.concat([line, chunk])
      const start = startIn(bytes)
      const rest = bytes.subarray(start.at)
      isStray ||= start.isStray
      if (start.isFound) {
        this.#reader.unread(rest)
        return isStray
      }
      // Of a line without an end its first part says enough.
      line = rest.subarray(0, LINE)
    }
    return isStray || !isBlank(line)
  }

  async *#bounded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      if (this.#room < 0)
        throw new HeaderError(
          `Unexpected headers of over ${MAX_HEADERS} bytes, expected shorter ones`,
        )
      this.#room -= chunk.length
      yield chunk
    }
  }
}

/** Where in some lines a record begins, or where the last of them does; and whether one before it is not blank. */
function startIn(bytes: Buffer) {
  let isStray = false
  for (let at = 0; ;) {
    if (MAGIC.equals(bytes.subarray(at, at + MAGIC.length))) return { at, isFound: true, isStray }
    const end = bytes.indexOf(0x0a, at)
    if (end === -1) return { at, isFound: false, isStray }
    isStray ||= !isBlank(bytes.subarray(at, end))
    at = end + 1
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x0d || byte === 0x20 || byte === 0x09)
}

/** A stream has no name that says whether it is packed. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = chunks[Symbol.asyncIterator]()
  const first = await input.next()
  if (first.done) return
  const all = (async function* all() {
    yield first.value
    yield* { [Symbol.asyncIterator]: () => input }
  })()
  yield* GZIP.every((byte, at) => first.value[at] === byte) ? decompress(all, 'gzip') : all
}
