import type { WARCRecord } from 'warcio'
import type { Source } from '../batch-document.ts'
import { failureOf, type Failure } from '../failure.ts'
import type { RawDocument } from '../raw-document.ts'
import { decodeHttp } from './decode-http.ts'
import { HeaderError, WarcRecords } from './warc-records.ts'

const pageType = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i
/** Characters of an address that messages show. */
const ADDRESS = 300
const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i

/** Read the pages of a web archive: the responses of an HTML type that were a success. */
export async function* readWarc(
  source: Source,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<RawDocument | Failure> {
  const records = new WarcRecords(chunks)
  for (let number = 1; ; number += 1) {
    const record = await nextOf(records)
    if (!record) return
    if (record instanceof HeaderError) {
      yield failureOf(`${source.name}:${number}`, record.message, record)
      return
    }
    const address = record.warcTargetURI?.slice(0, ADDRESS)
    const name = `${source.name}:${number}${address ? ` (${address})` : ''}`
    if (!record.warcHeaders.statusline.startsWith('WARC/')) {
      yield failureOf(name, 'Unexpected data, expected a record of a web archive (WARC/1.0 or 1.1)')
      return
    }
    const isWanted = isPage(record)
    const isKnown = /^\s*\d+\s*$/.test(record.warcHeader('Content-Length') ?? '')
    const body = isKnown ? await bodyOf(record, isWanted ? maxBytes : 0) : undefined
    if (body?.isCut) {
      yield failureOf(name, 'Unexpected end of the archive in this record: the file is cut off')
      return
    }
    const isStray = await records.toNext()
    if (!isWanted) continue
    yield body && !isStray
      ? await pageOrFailure(source, name, record, body, maxBytes)
      : failureOf(name, 'Unexpected Content-Length of the record, expected as many bytes as it has')
  }
}

async function nextOf(records: WarcRecords): Promise<WARCRecord | HeaderError | undefined> {
  try {
    return await records.next()
  } catch (error) {
    if (!(error instanceof HeaderError)) throw error
    return error
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
  /** Whether the archive ends in it. */
  readonly isCut: boolean
}

/**
 * The bytes of a record, up to a limit. Read to its end here, because the library, asked to skip what is not there,
 * goes on for ever.
 */
async function bodyOf(record: WARCRecord, limit: number): Promise<Body> {
  const pieces: Uint8Array[] = []
  let length = 0
  let total = 0
  for await (const piece of record.reader) {
    total += piece.length
    if (total > limit) continue
    pieces.push(piece)
    length = total
  }
  const { limit: missing = 0 } = record.reader as { readonly limit?: number }
  return { bytes: Buffer.concat(pieces), length, total, isCut: missing > 0 }
}

async function pageOrFailure(
  source: Source,
  name: string,
  record: WARCRecord,
  { bytes, length, total }: Body,
  maxBytes: number,
): Promise<RawDocument | Failure> {
  if (length < total)
    return failureOf(name, `Unexpected page of ${total} bytes, expected at most ${maxBytes}`)
  const page = await decodeHttp(record, bytes, maxBytes)
  return page
    ? pageOf(source, name, record, page)
    : failureOf(name, `Unexpected page of over ${maxBytes} bytes unpacked, expected a smaller one`)
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
