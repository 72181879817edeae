import { isDeepStrictEqual } from 'node:util'
import { restoreBytes } from '../emit/restore.ts'
import type { ArticleRecord, Restore } from '../model/record.ts'
import { parseOwnRecord, type LinePrint, type OwnRecord } from './own-record.ts'
import { restoreOfRow, restoreRow, type Row } from './restore-row.ts'

/** What stood where presswash has been before. */
export interface Unwrapped {
  /** The whole document, for a row made from a text. */
  readonly input?: Uint8Array
  readonly own: OwnRecord
  /** The id that presswash gave. */
  readonly id?: string
}

/** The fields of a record that are ours. */
const ours = new Set(
  'id url lang title body captions articles removed messages text restore'.split(' '),
)

/** Take a row that presswash made back to what it was made from, so that cleaning twice is cleaning once. */
export function unwrapRow(row: OwnRecord): Unwrapped | undefined {
  const values: Row = Object.fromEntries(row.values)
  const restore = restoreOfRow(values)
  if (!restore) return undefined
  const names = new Set(restore.fields)
  const guests = new Map([...row.fields].filter(([name]) => !names.has(name) && !ours.has(name)))
  const id = names.has('id') ? undefined : values['id']
  const rest = guests.size > 0 ? { guests } : {}
  const given = typeof id === 'string' ? { id } : {}
  if (!restore.fields) {
    const own: OwnRecord = { fields: new Map(), values: new Map(), print: {}, ...rest }
    return { input: restoreBytes(values as unknown as ArticleRecord), own, ...given }
  }
  const own = withEdits(parseOwnRecord(restoreRow(values, restore)), row, restore)
  return { own: { ...own, print: { ...own.print, ...lineEnds(restore) }, ...rest }, ...given }
}

/** Own fields that somebody changed after presswash had seen the record, which a stored line cannot know. */
function withEdits(own: OwnRecord, row: OwnRecord, restore: Restore): OwnRecord {
  if (restore.line === undefined) return own
  const edited = [...own.fields.keys()].filter(
    (name) =>
      !ours.has(name) &&
      row.fields.has(name) &&
      !isDeepStrictEqual(row.values.get(name), own.values.get(name)),
  )
  if (edited.length === 0) return own
  const fields = new Map(own.fields)
  const values = new Map(own.values)
  for (const name of edited) {
    fields.set(name, row.fields.get(name) ?? 'null')
    values.set(name, row.values.get(name))
  }
  return { fields, values, print: {} }
}

function lineEnds({ before, end }: Restore): LinePrint {
  return { ...(before !== undefined && { before }), ...(end !== undefined && { end }) }
}
