import type { Explanation } from '../../index.ts'
import { LineIndex } from '../line-index.ts'
import { printable } from '../printable.ts'

/** What would be removed, a line each, as a linter prints it: `file:line:column rule reason`. */
export function checkReport(name: string, { record, source }: Explanation): string {
  if (record.removed.length === 0) return ''
  const lines = new LineIndex(source)
  const printed = record.removed.map(({ rule, reason, start = 0, keptAt }) => {
    const { line, column } = lines.at(start)
    const kept = keptAt ? ` (stays at line ${lines.at(keptAt.start).line})` : ''
    return `${name}:${line}:${column} ${rule} ${reason}${kept}`
  })
  return printed.map((line) => `${printable(line)}\n`).join('')
}
