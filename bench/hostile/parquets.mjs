import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { gzipped } from './packed.mjs'
import { failed } from './place.mjs'

const MB = 1_000_000

/** A Parquet file whose footer is changed before it is written. */
export function parquet(
  lie,
  columns = [{ name: 'text', data: ['The ferry leaves at nine.', 'It is late.'] }],
) {
  const writer = new ByteWriter()
  const schema = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({
      name,
      ...(type ? { type } : { type: 'BYTE_ARRAY', converted_type: 'UTF8' }),
      repetition_type: type ? 'REQUIRED' : 'OPTIONAL',
    })),
  ]
  const file = new ParquetWriter({ writer, schema, statistics: false })
  void file.write({
    columnData: columns.map((column) => ({ type: 'STRING', ...column, offsetIndex: false })),
  })
  lie(file, writer)
  void file.finish()
  return Buffer.from(writer.getBuffer())
}

export const table = (
  name,
  content,
  expect = failed(/hostile\.parquet: Unexpected Parquet data/),
  sizes = [1, 1],
) => ({
  name: `Parquet: ${name}`,
  file: 'hostile.parquet',
  sizes,
  content,
  expect,
})
const group = (change) => () => parquet((file) => change(file.row_groups[0], file))
const page = (from, to) => () => {
  const bytes = parquet(() => {})
  const at = bytes.indexOf(Buffer.from(from))
  Buffer.from(to).copy(bytes, at)
  return bytes
}
const footer = (thrift) => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(thrift.length)
  return Buffer.concat([Buffer.from('PAR1'), Buffer.from(thrift), length, Buffer.from('PAR1')])
}

/** A footer whose columns are inside each other. */
function deepSchema(n) {
  const element = [0x48, 1, 0x61, 0x15, 2, 0]
  const count = [0x80 | (n & 127), 0x80 | ((n >> 7) & 127), n >> 14]
  const schema = Buffer.alloc(n * element.length, Buffer.from(element))
  return footer(
    Buffer.concat([
      Buffer.from([0x15, 4, 0x19, 0xfc, ...count]),
      schema,
      Buffer.from([0x16, 0, 0x19, 0x0c, 0]),
    ]),
  )
}

/** Parquet files that lie. */
export const parquets = [
  table(
    'a footer that claims 2,147,483,648 rows',
    group((one) => (one.num_rows = 2n ** 31n)),
  ),
  table(
    'a footer that claims 2^62 rows',
    group((one) => (one.num_rows = 2n ** 62n)),
  ),
  table(
    'a footer that claims -1 rows',
    group((one) => (one.num_rows = -1n)),
  ),
  table(
    'a column that claims 2^40 bytes',
    group((one) => (one.columns[0].meta_data.total_compressed_size = 2n ** 40n)),
    { code: undefined },
  ),
  table(
    'a column behind the end',
    group((one) => (one.columns[0].meta_data.data_page_offset = 2n ** 40n)),
  ),
  table(
    'a column before the start',
    group((one) => (one.columns[0].meta_data.data_page_offset = -50n)),
  ),
  table(
    'a column of values in another file',
    group((one) => (one.columns[0].file_path = '/etc/passwd')),
    { code: undefined },
  ),
  table(
    'row groups that are the same, 10,000 times',
    (n) =>
      parquet((file) => (file.row_groups = Array.from({ length: n }, () => file.row_groups[0]))),
    {},
    [10_000, 100],
  ),
  table(
    'a schema of 100,000 columns',
    (n) =>
      parquet((file) => {
        file.schema[0].num_children += n
        for (let i = 0; i < n; i++)
          file.schema.push({ name: `c${i}`, type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' })
      }),
    { code: undefined },
    [100_000, 3000],
  ),
  table('a schema 100,000 deep', deepSchema, failed(/hostile\.parquet: /), [100_000, 20_000]),
  table('children that lie', () =>
    footer(
      Buffer.from([
        0x15, 4, 0x19, 0x1c, 0x48, 1, 0x61, 0x15, 128, 128, 128, 128, 8, 0, 0x16, 0, 0x19, 0x0c, 0,
      ]),
    ),
  ),
  table('a list of 2^31 in the footer', () =>
    footer([0x15, 0x04, 0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x0f]),
  ),
  table('structs 1,000,000 deep in the footer', (n) => footer(Buffer.alloc(n, 0x1c)), undefined, [
    MB,
    50_000,
  ]),
  table('pages that claim 2^30 values', page([0x15, 0x04, 0x15], [0x15, 0x04, 0x15]), {
    code: undefined,
  }),
  table('a footer longer than the file', () =>
    Buffer.concat([
      Buffer.from('PAR1'),
      Buffer.from([0xff, 0xff, 0xff, 0x7f]),
      Buffer.from('PAR1'),
    ]),
  ),
  table(
    'random bytes between its marks',
    (n) =>
      Buffer.concat([
        Buffer.from('PAR1'),
        Buffer.from(
          Array.from({ length: n }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 255),
        ),
        Buffer.from([200, 0, 0, 0]),
        Buffer.from('PAR1'),
      ]),
    undefined,
    [MB, 100_000],
  ),
  table('a text', () => 'The ferry leaves at nine.\n'),
  table('nothing', () => '', failed(/damaged or cut off/)),
  {
    name: 'Parquet in a gz of 10 GB',
    file: 'hostile.parquet.gz',
    sizes: [10_000 * MB, 40 * MB],
    content: (n) => gzipped(n),
    expect: failed(/hostile\.parquet\.gz/),
  },
  table(
    'a text of 1 GB that is one letter, twice',
    (n) => parquet(() => {}, [{ name: 'text', data: ['w'.repeat(n), 'w'.repeat(n)] }]),
    failed(/hostile\.parquet/),
    [400 * MB, 40 * MB],
  ),
  table(
    'rows of nothing, 1,000,000',
    (n) => parquet(() => {}, [{ name: 'text', data: Array.from({ length: n }) }]),
    { code: undefined },
    [MB, 5000],
  ),
]
