import { WARCParser, type WARCRecord } from 'warcio'
import type { Source } from '../batch-document.ts'
import { failureOf, type Failure } from '../failure.ts'
import type { RawDocument } from '../raw-document.ts'
import { decodeHttp } from './decode-http.ts'

const pageType = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i
const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i

/** Read the pages of a web archive: the responses of an HTML type that were a success. */
export async function* readWarc(
  source: Source,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<RawDocument | Failure> {
  const records = new WARCParser(chunks)[Symbol.asyncIterator]()
  for (let number = 1; ; number += 1) {
    const next = await records.next()
    if (next.done) return
    const record = next.value
    const name = `${source.name}:${number}${record.warcTargetURI ? ` (${record.warcTargetURI})` : ''}`
    if (!record.warcHeaders.statusline.startsWith('WARC/')) {
      yield failureOf(name, 'Unexpected data, expected a record of a web archive (WARC/1.0 or 1.1)')
      return
    }
    const isWanted = isPage(record)
    const body = await bodyOf(record, isWanted ? maxBytes : 0)
    if (body === undefined) {
      yield failureOf(name, 'Unexpected end of the archive in this record: the file is cut off')
      return
    }
    if (!isWanted) continue
    if (body.length < body.total) {
      yield failureOf(name, `Unexpected page of ${body.total} bytes, expected at most ${maxBytes}`)
    } else {
      yield pageOf(source, name, record, await decodeHttp(record, body.bytes, maxBytes))
    }
  }
}

function isPage({ warcType, httpHeaders }: WARCRecord): boolean {
  if (warcType !== 'response' || !httpHeaders) return false
  const status = Number(httpHeaders.statusCode)
  return (
    status >= 200 && status < 300 && pageType.test(httpHeaders.headers.get('Content-Type') ?? '')
  )
}

interface Body {
  readonly bytes: Uint8Array
  readonly length: number
  readonly total: number
}

/**
 * The bytes of a record, up to a limit; nothing when the archive ends in it. Read to its end here, because the
 * library, asked to skip what is not there, goes on for ever.
 */
async function bodyOf(record: WARCRecord, limit: number): Promise<Body | undefined> {
  if (record.warcHeader('Content-Length') === null) return undefined
  const pieces: Uint8Array[] = []
  let length = 0
  let total = 0
  for await (const piece of record.reader) {
    total += piece.length
    if (total > limit) continue
    pieces.push(piece)
    length = total
  }
  const { limit: missing } = record.reader as { readonly limit?: number }
  return missing ? undefined : { bytes: Buffer.concat(pieces), length, total }
}

function pageOf(source: Source, name: string, record: WARCRecord, input: Uint8Array): RawDocument {
  const type = record.httpHeaders?.headers.get('Content-Type') ?? ''
  const named = charset.exec(type)?.[1]
  const url = record.warcTargetURI
  const id = record.warcHeader('WARC-Record-ID')?.replace(/^<(.*)>$/, '$1')
  return {
    kind: 'text',
    source,
    name,
    input,
    size: input.length,
    options: {
      from: 'html',
      id: id ?? name,
      ...(url && { url }),
      ...(named && { charset: named }),
    },
    ...(record.warcDate && { extra: { date: record.warcDate } }),
  }
}
