import { Buffer } from 'node:buffer'
import { restoreBytes } from '../emit/restore.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Source } from './batch-document.ts'
import { failureOf, readFailure, type Failure } from './failure.ts'
import { openSource } from './open-source.ts'
import { parseObject } from './own-record.ts'
import { restoreOfRow, restoreRow } from './restore-row.ts'
import { splitLines } from './split-lines.ts'

/** One input again, as it was before it was cleaned. */
export interface RestoredDocument {
  /** The id of its record, for a text; absent for a line of JSONL. */
  readonly id?: string
  readonly bytes: Uint8Array
}

/** Turn the rows that `--to jsonl` wrote back into what they were made from. */
export async function* restoreDocuments(
  source: Source,
  stdin?: AsyncIterable<Uint8Array>,
): AsyncGenerator<RestoredDocument | Failure> {
  try {
    for await (const { bytes, number } of splitLines(openSource(source, { stdin }))) {
      if (bytes.toString('latin1').trim() !== '')
        yield restoreLine(bytes, `${source.name}:${number}`)
    }
  } catch (error) {
    yield readFailure(source.name, error)
  }
}

function restoreLine(line: Buffer, name: string): RestoredDocument | Failure {
  try {
    const row = parseObject(line.toString('utf8'))
    const restore = restoreOfRow(row)
    if (!restore)
      return failureOf(
        name,
        'Unexpected record without `restore`, expected one that presswash wrote',
      )
    if (!restore.fields) {
      const bytes = restoreBytes(row as unknown as ArticleRecord)
      return typeof row['id'] === 'string' ? { id: row['id'], bytes } : { bytes }
    }
    const { before = '', end = '\n' } = restore
    return {
      bytes: Buffer.concat([Buffer.from(before), restoreRow(row, restore), Buffer.from(end)]),
    }
  } catch (error) {
    // JSON.parse, or a record that somebody cut up.
    if (!(error instanceof Error)) throw error
    return failureOf(name, error.message, error)
  }
}
