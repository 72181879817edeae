import type { BatchReport } from '../../index.ts'
import { counted, summaryLine } from './summary.ts'

/** What a batch did, in a few lines. */
export function batchSummary(report: BatchReport): string {
  const { documents, failed, articles, captions, removed, characters, duplicateLines } = report
  const lines = [summaryLine(documents, failed, new Map(Object.entries(removed.byRule)))]
  if (documents > 1) {
    const less = characters.in === 0 ? 0 : (1 - characters.out / characters.in) * 100
    const { droppedBefore, droppedAfter, rescued } = duplicateLines
    lines.push(
      `${counted(articles, 'article')}, ${counted(captions, 'caption')}, ${characters.in} characters in, ${characters.out} out (${less.toFixed(1)} % less)`,
      `a filter for repeated lines would have dropped ${droppedBefore} of them and drops ${droppedAfter} now: ${rescued} rescued`,
      `languages: ${languages(report)}`,
    )
  }
  return lines.map((line) => `presswash: ${line}\n`).join('')
}

/** The most frequent first. */
function languages({ languages: table }: BatchReport): string {
  return Object.entries(table)
    .toSorted(([a, x], [b, y]) => y.documents - x.documents || (a < b ? -1 : 1))
    .map(([tag, { documents, removed }]) => `${tag} ${documents} (${removed} removed)`)
    .join(', ')
}
