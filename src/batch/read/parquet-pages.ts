import type { AsyncBuffer, ColumnMetaData } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'

/** A page of a column: its header and what that is of. */
export interface Page {
  readonly isDictionary: boolean
  /** How many values it holds, of nothing as well. */
  readonly values: number
  /** Where its header begins, in bytes of the file. */
  readonly start: number
  /** The byte behind it. */
  readonly end: number
}

/** A header is seldom longer; one that is holds long values among its statistics. */
const HEADER_BYTES = 1 << 10
/**
 * Values at once at the most. A page that says one value so often takes a few bytes, and for arrays that do not fit into
 * its heap V8 ends the process, not the thread. Writers end pages at a megabyte or at 20,000 rows.
 */
export const mostValues = 1 << 24

/**
 * The pages of a column in a row group, one behind the other. What the headers cannot mean is found here: the library
 * takes what they say, and one without a size has it go round for ever.
 *
 * @throws Error
 */
export async function* parquetPages(
  file: AsyncBuffer,
  column: ColumnMetaData,
): AsyncGenerator<Page> {
  let start = Number(column.dictionary_page_offset || column.data_page_offset)
  if (start < 0) throw new Error(`a column at byte ${start}`)
  const behind = start + Number(column.total_compressed_size)
  // Of the last byte alone the library makes nothing either.
  while (start < Math.min(behind, file.byteLength) - 1) {
    const page = await readPage(file, start, Math.min(behind, file.byteLength))
    yield page
    start = page.end
  }
}

async function readPage(file: AsyncBuffer, start: number, behind: number): Promise<Page> {
  const { header, length } = await readHeader(file, start, behind)
  const { data_page_header: data, data_page_header_v2: data2, dictionary_page_header } = header
  const size = checked(header.compressed_page_size, 'bytes', behind - start - length)
  checked(header.uncompressed_page_size, 'bytes, unpacked')
  const { num_values: count } = data ?? data2 ?? dictionary_page_header ?? {}
  const values = checked(count, 'values', mostValues)
  checked(data2?.num_nulls ?? 0, 'values of nothing', values)
  const isDictionary = header.type === 'DICTIONARY_PAGE'
  return { isDictionary, values, start, end: start + length + size }
}

/** Read the header of a page, with as many bytes as that takes. */
async function readHeader(file: AsyncBuffer, start: number, behind: number) {
  for (let length = HEADER_BYTES; ; length *= 4) {
    const end = Math.min(start + length, behind)
    const view = new DataView(await file.slice(start, end))
    const reader = { view, offset: 0 }
    try {
      return { header: parquetHeader(reader), length: reader.offset }
    } catch (error) {
      if (end === behind) throw error
    }
  }
}

function checked(count: number | undefined, what: string, most = Infinity): number {
  if (count !== undefined && Number.isInteger(count) && count >= 0 && count <= most) return count
  throw new Error(`a page of ${count} ${what}`)
}
