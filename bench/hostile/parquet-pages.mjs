import { parquet, table } from './parquets.mjs'
import { failed } from './place.mjs'

const MB = 1_000_000

/** Numbers of the ways in which Parquet writes values. */
const RLE_DICTIONARY = 8
const DELTA_BINARY_PACKED = 5

function varint(value) {
  const bytes = []
  for (let left = BigInt(value); ; left >>= 7n) {
    if (left < 0x80n) return [...bytes, Number(left)]
    bytes.push(Number(left & 0x7fn) | 0x80)
  }
}

/** A number as one field of a header. */
const field = (value) => [0x15, ...varint(value < 0 ? -2 * value - 1 : 2 * value)]

/** A page of values, its header made to say what is given. */
function dataPage(content, { values = 2, encoding = 0, size = content.length } = {}) {
  // Who leaves the size out has the next field say that it comes three later.
  const sizes = [...field(content.length), ...(size === 'none' ? [0x3c] : [...field(size), 0x2c])]
  const own = [...field(values), ...field(encoding), ...field(3), ...field(3), 0]
  return Buffer.from([...field(0), ...sizes, ...own, 0, ...content])
}

/** A page in the second form, which says how many of its values are nothing. */
function dataPage2(content, { values, nulls }) {
  const sizes = [...field(content.length), ...field(content.length), 0x5c]
  const own = [values, nulls, values, 0, 0, 0].flatMap(field)
  return Buffer.from([...field(3), ...sizes, ...own, 0, 0, ...content])
}

function dictionaryPage(content, values) {
  const sizes = [...field(content.length), ...field(content.length)]
  return Buffer.from([...field(2), ...sizes, 0x4c, ...field(values), ...field(0), 0, 0, ...content])
}

/** A table whose last column has these pages. */
function withPages(pages, { type, values = 2, rows = values } = {}) {
  const last = type ? { name: 'n', type, data: type === 'INT64' ? [1n, 2n] : [1, 2] } : undefined
  const text = { name: 'text', data: ['The ferry leaves at nine.', 'It is late.'] }
  return parquet(
    (file, writer) => {
      const [group] = file.row_groups
      const column = group.columns.at(-1).meta_data
      group.num_rows = BigInt(rows)
      column.codec = 'UNCOMPRESSED'
      column.data_page_offset = BigInt(writer.offset)
      column.total_compressed_size = BigInt(pages.length)
      delete column.dictionary_page_offset
      writer.appendBytes(pages)
    },
    last ? [text, last] : [text],
  )
}

const numbers = (content, options) =>
  withPages(dataPage(content, { encoding: DELTA_BINARY_PACKED, ...options }), options)

/** Blocks whose parts are fewer than none: the next one begins where this one does. */
const ROUND = [1, ...varint(0xffffffff), 2, 0, 0, 0, 0, 0]

/** So many texts, each the first of the dictionary: one run that says that they are there, one that says which. */
function same(values) {
  const levels = [...varint(2 * values), 1]
  const content = [levels.length, 0, 0, 0, ...levels, 1, ...varint(2 * values), 0]
  return dataPage(content, { values, encoding: RLE_DICTIONARY })
}

/** Parquet files whose pages lie. */
export const parquetPages = [
  table(
    'a page without a size',
    () => numbers(ROUND, { type: 'INT32', size: 'none' }),
    failed(/a page of undefined bytes/),
  ),
  table(
    'a page of fewer bytes than none',
    () => numbers(ROUND, { type: 'INT32', size: -20 }),
    failed(/a page of -20 bytes/),
  ),
  table(
    'a page of fewer values than none',
    () => numbers(ROUND, { type: 'INT32', values: -2, rows: 2 }),
    failed(/a page of -2 values/),
  ),
  table(
    'a page whose values are nothing, in a column that has a value in each row',
    () => withPages(dataPage2([7, 0, 0, 0], { values: 2, nulls: 1 }), { type: 'INT32' }),
    failed(/a page of 2 values that holds 1/),
  ),
  table(
    'a page of 2^31 values',
    () => numbers(ROUND, { type: 'INT32', values: 2 ** 31 - 1 }),
    failed(/a page of 2147483647 values/),
  ),
  {
    ...table(
      'numbers without an end',
      () => numbers(ROUND, { type: 'INT32' }),
      failed(/takes over 2 s to read, expected less; --timeout gives it more/),
    ),
    flags: ['--timeout', '2'],
  },
  table(
    'a number of 300,000 digits',
    (n) => numbers([1, 1, 2, ...Array.from({ length: n }, () => 0x80), 0], { type: 'INT64' }),
    failed(/hostile\.parquet/),
    [300_000, 10_000],
  ),
  table(
    'the same number 16 million times, in twenty bytes',
    (n) => numbers([...varint(n), 1, 1, 0, 0, 0], { type: 'INT64', values: n }),
    failed(/fewer values than rows|memory/),
    [16 * MB, MB],
  ),
  table(
    'the same text 300,000 times, in twenty bytes',
    (n) =>
      withPages(Buffer.concat([dictionaryPage([2, 0, 0, 0, 0x68, 0x69], 1), same(n)]), {
        values: n,
      }),
    { code: 0 },
    [300_000, 1000],
  ),
]
