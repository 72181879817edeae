import { createGzip, gzipSync } from 'node:zlib'
import { failed } from './place.mjs'

const MB = 1_000_000

/** So many bytes of words, packed: a thousandth of them. */
export async function* gzipped(size, before = '') {
  const gzip = createGzip()
  const block = Buffer.alloc(MB, 'word ')
  void (async () => {
    gzip.write(before)
    for (let left = size; left > 0; left -= MB) {
      if (!gzip.write(block)) await new Promise((resolve) => gzip.once('drain', resolve))
    }
    gzip.end()
  })()
  yield* gzip
}

/** A zstd frame of so many bytes of one letter, without a library: blocks that say “this byte, so often”. */
function zstdBomb(size, { window = 0x50 } = {}) {
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, window])
  const most = 1 << 17
  const blocks = []
  for (let left = size; left > 0; left -= most) {
    const header = (Math.min(left, most) << 3) | (1 << 1) | (left <= most ? 1 : 0)
    blocks.push(Buffer.from([header & 255, (header >> 8) & 255, header >> 16, 0x77]))
  }
  return Buffer.concat([head, ...blocks])
}

const one = (name, file, content, sizes = [1, 1], expect = {}) => ({
  name,
  file,
  content,
  sizes,
  expect,
})
const line = '{"text":"The city opened its new harbour bridge on Monday."}\n'
const last = { also: { 'out/hostile.txt': 'The city opened its new harbour bridge' } }

const gz = [
  one(
    'text of 10 GB in a .gz',
    'bomb.txt.gz',
    (n) => gzipped(n),
    [10_000 * MB, 40 * MB],
    failed(/Unexpected text of over/),
  ),
  one(
    'line of 10 GB in a .jsonl.gz',
    'bomb.jsonl.gz',
    (n) => gzipped(n, line),
    [10_000 * MB, 40 * MB],
    failed(/Unexpected (?:line of over|\d+ bytes without the end of a line)/),
  ),
  one(
    'gz in gz',
    'twice.txt.gz',
    () => gzipSync(gzipSync('The ferry leaves at nine.\n')),
    [1, 1],
    failed(/binary data/),
  ),
  one(
    'gz of gz of 10 GB',
    'twice.txt.gz',
    (n) => gzipSync(gzipSync(gzipSync(Buffer.alloc(n, 'a')))),
    [500 * MB, 40 * MB],
    failed(/binary data/),
  ),
  one(
    'gz with rubbish behind it',
    'hostile.jsonl.gz',
    () => Buffer.concat([gzipSync(line), Buffer.from('rubbish')]),
    [1, 1],
    // zlib gives nothing of the 16 KiB in which it meets a fault.
    failed(/Unexpected gzip data/),
  ),
  one(
    'gz with NULs behind it',
    'hostile.jsonl.gz',
    () => Buffer.concat([gzipSync(line), Buffer.alloc(512)]),
    [1, 1],
    { ...last },
  ),
  one(
    'gz that is cut off',
    'hostile.jsonl.gz',
    () => gzipSync(`${line}${'x'.repeat(500)}`).subarray(0, -12),
    [1, 1],
    failed(/cut off/, last),
  ),
  one('gz that is empty', 'empty.txt.gz', () => '', [1, 1], failed(/cut off/)),
  one(
    'gz that is none',
    'none.txt.gz',
    () => 'The ferry leaves at nine.\n',
    [1, 1],
    failed(/Unexpected gzip data/),
  ),
  one(
    '100,000 empty members of gz',
    'members.txt.gz',
    (n) => Buffer.concat(Array.from({ length: n }, () => gzipSync(''))),
    [100_000, 2000],
  ),
]

const zst = [
  one(
    'text of 10 GB in a .zst',
    'bomb.txt.zst',
    (n) => zstdBomb(n),
    [10_000 * MB, 40 * MB],
    failed(/Unexpected text of over/),
  ),
  one(
    'line of 10 GB in a .jsonl.zst',
    'bomb.jsonl.zst',
    (n) => zstdBomb(n),
    [10_000 * MB, 40 * MB],
    failed(/Unexpected (?:line of over|\d+ bytes without the end of a line)/),
  ),
  one(
    'zst that wants a window of 3 TB',
    'window.txt.zst',
    () => zstdBomb(100, { window: 0xff }),
    [1, 1],
    { code: undefined },
  ),
  one(
    'zst that wants a window of 2 GB',
    'window.txt.zst',
    () => zstdBomb(100, { window: 0xa8 }),
    [1, 1],
    { code: undefined },
  ),
  one(
    'zst of one block that wants the most',
    'block.txt.zst',
    () => Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50, 0xff, 0xff, 0xff, 0x77]),
    [1, 1],
    failed(/zstd/),
  ),
  one(
    'zst that is none',
    'none.txt.zst',
    () => 'The ferry leaves at nine.\n',
    [1, 1],
    failed(/zstd/),
  ),
  one(
    'zst of random bytes',
    'random.txt.zst',
    (n) =>
      Buffer.concat([
        Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50]),
        Buffer.from(
          Array.from({ length: n }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 255),
        ),
      ]),
    [MB, 100_000],
    failed(/zstd/),
  ),
]

/** Packed files. */
export const packed = [...gz, ...zst]
