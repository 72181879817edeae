import type { ArticleRecord } from '../../model/record.ts'
import { hasDuplicateLines } from './has-duplicate-lines.ts'

/** What one document adds to the report of its batch: plain data. */
export interface Tally {
  readonly articles: number
  readonly captions: number
  /** How often each rule removed something. */
  readonly removed: Readonly<Record<string, number>>
  /** Primary tag, `und` where nobody said. */
  readonly language: string
  readonly charactersIn: number
  readonly charactersOut: number
  /** Whether a filter for repeated lines would drop it as it came, and as it is now. */
  readonly droppedBefore: boolean
  readonly droppedAfter: boolean
}

/**
 * Count what was done to a document.
 *
 * @param text it as it is now
 */
export function tallyOf(record: ArticleRecord, text: string): Tally {
  const removed: Record<string, number> = {}
  const linesAfter = text.split('\n').filter((line) => line !== '---')
  const linesBefore = [...linesAfter]
  const charactersOut = linesAfter.reduce((sum, line) => sum + line.length, 0)
  let charactersIn = charactersOut
  for (const { rule, action, text: gone } of record.removed) {
    removed[rule] = (removed[rule] ?? 0) + 1
    charactersIn += gone.length
    // What stands round the article on its page would not have reached such a filter.
    if (action === 'drop' && !rule.startsWith('furniture/')) {
      for (const line of gone.split('\n')) linesBefore.push(line)
    }
  }
  return {
    articles: record.articles.length,
    captions: record.articles.reduce((sum, { captions }) => sum + captions.length, 0),
    removed,
    language: /^[a-z]{2,3}(?![a-z])/.exec(record.lang?.toLowerCase() ?? '')?.[0] ?? 'und',
    charactersIn,
    charactersOut,
    droppedBefore: hasDuplicateLines(linesBefore),
    droppedAfter: hasDuplicateLines(linesAfter),
  }
}
