const [LINE_FEED, RETURN, QUOTE] = [0x0a, 0x0d, 0x22]
/** What says that the text is UTF-16. */
const MARKS = [0xff, 0xfe]

/** How the rows of a table end, as its header does, and its bytes from the start. */
export interface RowEnd {
  /** Absent where the parser is to find it. */
  readonly rowEnd?: '\n' | '\r\n' | '\r'
  /** Whether there is none in as many bytes as a row may have. */
  readonly isTooLong: boolean
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Find how the rows of CSV end. The parser itself does it with several new objects for each byte. */
export async function findRowEnd(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<RowEnd> {
  const input = chunks[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  const end = endFinder()
  for (let length = 0; length <= limit; length += head.at(-1)!.length) {
    const next = await input.next()
    if (next.done) return { isTooLong: false, chunks: joined(head, input) }
    head.push(next.value)
    const isUtf16 = length === 0 && MARKS.includes(next.value[0] ?? 0)
    const rowEnd = isUtf16 ? '' : end(next.value)
    if (rowEnd === undefined) continue
    return { ...(rowEnd && { rowEnd }), isTooLong: false, chunks: joined(head, input) }
  }
  return { isTooLong: true, chunks: joined(head, input) }
}

/** Looks for the end of a row in one chunk after the other; empty where it stands across two of them. */
function endFinder() {
  let isQuoted = false
  return (chunk: Uint8Array): '\n' | '\r\n' | '\r' | '' | undefined => {
    for (const [at, byte] of chunk.entries()) {
      if (byte === QUOTE) isQuoted = !isQuoted
      if (isQuoted || (byte !== LINE_FEED && byte !== RETURN)) continue
      if (byte === LINE_FEED) return '\n'
      if (at + 1 === chunk.length) return ''
      return chunk[at + 1] === LINE_FEED ? '\r\n' : '\r'
    }
    return undefined
  }
}

async function* joined(
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* head
  yield* { [Symbol.asyncIterator]: () => rest }
}
