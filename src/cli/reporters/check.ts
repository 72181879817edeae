import { restore, type ArticleRecord } from '../../index.ts'
import { LineIndex } from '../line-index.ts'
import { printable } from '../printable.ts'
import type { DocumentReporter } from './document-reporter.ts'

/** What would be removed, a line each, as a linter prints it: `file:line:column rule reason`. */
export function checkReporter(): DocumentReporter {
  return { document: (record, { name }) => checkLines(name, record), end: () => '' }
}

function checkLines(name: string, record: ArticleRecord): string {
  if (record.removed.length === 0) return ''
  const lines = new LineIndex(restore(record))
  const printed = record.removed.map(({ rule, reason, start, keptAt }) => {
    const { line, column } = lines.at(start)
    const kept = keptAt ? ` (stays at line ${lines.at(keptAt.start).line})` : ''
    return `${name}:${line}:${column} ${rule} ${reason}${kept}`
  })
  return printed.map((line) => `${printable(line)}\n`).join('')
}
