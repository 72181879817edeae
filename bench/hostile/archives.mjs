import { gzipSync } from 'node:zlib'

const MB = 1_000_000
const says = (pattern, code = 3) => ({ code, says: pattern })

const HTTP = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'
const PAGE =
  '<html><title>Ferry</title><p>The city opened its new harbour bridge on Monday, a year early.</p></html>'

function record(http, body = PAGE, { length, warc = '' } = {}) {
  const block = Buffer.concat([Buffer.from(`${http}\r\n`), Buffer.from(body)])
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http; msgtype=response\r\n${warc}Content-Length: ${length ?? block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}
const good = record(HTTP)
const archive = (name, content, sizes = [1, 1], expect = {}) => ({
  name: `WARC: ${name}`,
  file: 'hostile.warc',
  sizes,
  content,
  expect: { also: { 'out/hostile.txt': 'The city opened its new harbour bridge' }, ...expect },
})
const none = { also: undefined }

/** Web archives. */
export const archives = [
  archive(
    'Content-Length too large',
    () => Buffer.concat([good, record(HTTP, PAGE, { length: 1e9 })]),
    [1, 1],
    says(/cut off/),
  ),
  archive(
    'Content-Length beyond numbers',
    () => Buffer.concat([good, record(HTTP, PAGE, { length: '9'.repeat(400) })]),
    [1, 1],
    says(/hostile\.warc/),
  ),
  archive(
    'Content-Length negative',
    () => Buffer.concat([good, record(HTTP, PAGE, { length: -5 }), good]),
    [1, 1],
    { code: undefined },
  ),
  archive(
    'Content-Length no number',
    () => Buffer.concat([good, record(HTTP, PAGE, { length: 'x' }), good]),
    [1, 1],
    { code: undefined },
  ),
  archive(
    'Content-Length too small',
    () => Buffer.concat([good, record(HTTP, PAGE, { length: 60 }), good]),
    [1, 1],
    { code: undefined },
  ),
  archive(
    'a header of 100 MB without an end',
    (n) => [good, Buffer.from('WARC/1.0\r\nX: '), Buffer.alloc(n, 'a')],
    [100 * MB, 5 * MB],
    says(/hostile\.warc/),
  ),
  archive(
    '1,000,000 header lines',
    (n) => [
      good,
      Buffer.from(`WARC/1.0\r\n${Array.from({ length: n }, (_, i) => `X-${i}: a\r\n`).join('')}`),
      Buffer.from('\r\n'),
    ],
    [MB, 20_000],
    { code: undefined },
  ),
  archive(
    'an HTTP header of 40 MB',
    (n) => Buffer.concat([good, record(`${HTTP}X: ${'a'.repeat(n)}\r\n`), good]),
    [40 * MB, 5 * MB],
    { code: undefined },
  ),
  archive(
    'a body packed a thousand times',
    (n) =>
      Buffer.concat([
        record(`${HTTP}Content-Encoding: gzip\r\n`, gzipSync(Buffer.alloc(n, 'word '))),
        good,
      ]),
    [400 * MB, 40 * MB],
    { code: undefined },
  ),
  archive(
    'a page of 100 MB',
    (n) => Buffer.concat([record(HTTP, Buffer.alloc(n, 'word ')), good]),
    [100 * MB, 34 * MB],
    says(/Unexpected page of/),
  ),
  archive(
    'chunks that lie',
    () =>
      Buffer.concat([
        record(`${HTTP}Transfer-Encoding: chunked\r\n`, `ffffffffff\r\n${PAGE}`),
        record(`${HTTP}Transfer-Encoding: chunked\r\n`, `-5\r\n${PAGE}`),
        good,
      ]),
    [1, 1],
    { code: undefined },
  ),
  archive(
    '100,000 records',
    (n) =>
      Array.from({ length: n / 100 }, () => Buffer.concat(Array.from({ length: 100 }, () => good))),
    [100_000, 1000],
  ),
  archive('no archive', (n) => Buffer.alloc(n, 'word word\n'), [10 * MB, MB], {
    ...says(/Unexpected headers of over|expected a record of a web archive/),
    ...none,
  }),
  archive('nothing', () => '', [1, 1], { ...none }),
  archive(
    'random bytes',
    (n) =>
      Buffer.from(Array.from({ length: n }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 255)),
    [MB, 100_000],
    { ...says(/hostile\.warc/), ...none },
  ),
]
