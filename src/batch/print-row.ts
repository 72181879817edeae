import type { ArticleRecord, Restore } from '../model/record.ts'
import { printFields } from './json-style.ts'
import type { OwnRecord } from './own-record.ts'

/**
 * Print a result as JSON, without a line break.
 *
 * A record that came from JSONL keeps its own fields, in their order; a field of presswash stands
 * in the place of an own one of the same name, whose value goes to `restore.values`.
 */
export function printRow(record: ArticleRecord, own?: OwnRecord): string {
  if (!own) return JSON.stringify(record)
  const ours = Object.entries(withMessage(record, own)).filter(
    ([name, value]) => name !== 'restore' && value !== undefined,
  )
  const row = new Map([...own.fields, ...(own.guests ?? [])])
  const replaced: [string, unknown][] = []
  for (const [name, value] of ours) {
    const json = JSON.stringify(value)
    const before = row.get(name)
    if (before !== undefined && before !== json) replaced.push([name, own.values.get(name)])
    row.set(name, json)
  }
  if (record.restore || own.fields.size > 0) {
    if (row.has('restore')) replaced.push(['restore', own.values.get('restore')])
    row.set('restore', JSON.stringify(restoreOf(record.restore ?? {}, own, replaced)))
  }
  return printFields(row)
}

function restoreOf(
  restore: Restore,
  own: OwnRecord,
  replaced: readonly (readonly [string, unknown])[],
): Restore {
  // Only guests: the row was made from a text.
  if (own.fields.size === 0) return restore
  // The line says it all, and its values may be too deep or too long for JSON.stringify.
  const keepValues = replaced.length > 0 && own.print.line === undefined
  return {
    ...restore,
    fields: [...own.fields.keys()],
    ...(keepValues && { values: Object.fromEntries(replaced) }),
    ...own.print,
  }
}

/** Broken bytes in the line itself, which the library never saw. */
function withMessage(record: ArticleRecord, own: OwnRecord): ArticleRecord {
  if (own.print.style !== 'base64') return record
  const reason = 'Unexpected bytes in the line, expected utf-8; printed as U+FFFD'
  return { ...record, messages: [...record.messages, { rule: 'decode/bytes', reason }] }
}
