import { Readable } from 'node:stream'
import { parse, type CsvError } from 'csv-parse'
import type { Source } from '../batch-document.ts'
import { failureOf, type Failure } from '../failure.ts'
import type { RawDocument } from '../raw-document.ts'
import { checkColumns } from './check-columns.ts'
import { findRowEnd } from './find-row-end.ts'
import type { FieldNames } from '../open-document.ts'

interface Row {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly lines: number }
}

/** Read the rows of a CSV file with a header; a row that is not right costs only itself. */
export async function* readCsv(
  source: Source,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  names: FieldNames,
): AsyncGenerator<RawDocument | Failure> {
  const { rowEnd, isTooLong, chunks: bytes } = await findRowEnd(chunks, maxBytes)
  if (isTooLong) {
    yield failureOf(source.name, `Unexpected header of over ${maxBytes} bytes, expected columns`)
    return
  }
  const skipped: { readonly line: number; readonly failure: Failure }[] = []
  const parser = parse({
    bom: true,
    columns: (header: string[]) => checkColumns(header, names),
    info: true,
    max_record_size: maxBytes,
    ...(rowEnd && { record_delimiter: rowEnd }),
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = lineOf(error)
      // The rest of a row that is too long is too long again.
      if (skipped.at(-1)?.line === line) return undefined
      const reason = `Unexpected row (${error?.message ?? 'not CSV'}), expected CSV`
      skipped.push({ line, failure: failureOf(`${source.name}:${line}`, reason, error, 'parse') })
      return undefined
    },
  })
  const input = Readable.from(bytes, { objectMode: false })
  let fault: unknown
  input.on('error', (error) => {
    // What was parsed before it comes out first.
    fault = error
    parser.end()
  })
  input.pipe(parser)
  let number = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      // The parser is ahead of us: what it skipped waits for its turn.
      while (skipped[0] && skipped[0].line <= info.lines) yield skipped.shift()!.failure
      number += 1
      const size = Object.values(record).reduce((sum, value) => sum + value.length, 0)
      yield {
        kind: 'row',
        source,
        name: `${source.name}:${info.lines}`,
        number,
        values: record,
        size,
      }
    }
  } finally {
    input.destroy()
  }
  for (const { failure } of skipped) yield failure
  if (fault !== undefined) throw fault
}

function lineOf(error: CsvError | undefined): number {
  const lines = error?.['lines']
  return typeof lines === 'number' ? lines : 0
}
