import type { Explanation } from '../../model/explanation.ts'
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
export function tallyOf({ record, blocks, decisions }: Explanation, text: string): Tally {
  const removed: Record<string, number> = {}
  for (const { rule } of record.removed) removed[rule] = (removed[rule] ?? 0) + 1
  // What stands round the article on its page would not have reached such a filter.
  const before = blocks.filter((_, at) => !isFurniture(decisions[at]?.cuts[0]?.rule))
  const linesBefore = before.flatMap((block) => block.text.split('\n'))
  const linesAfter = text.split('\n').filter((line) => line !== '---')
  return {
    articles: record.articles.length,
    captions: record.articles.reduce((sum, { captions }) => sum + captions.length, 0),
    removed,
    language: /^[a-z]{2,3}(?![a-z])/.exec(record.lang?.toLowerCase() ?? '')?.[0] ?? 'und',
    charactersIn: blocks.reduce((sum, block) => sum + block.text.length, 0),
    charactersOut: linesAfter.reduce((sum, line) => sum + line.length, 0),
    droppedBefore: hasDuplicateLines(linesBefore),
    droppedAfter: hasDuplicateLines(linesAfter),
  }
}

function isFurniture(rule: string | undefined): boolean {
  return rule?.startsWith('furniture/') ?? false
}
