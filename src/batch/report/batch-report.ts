import type { Tally } from './tally.ts'

/** What was done to the documents of one language. */
export interface LanguageReport {
  documents: number
  removed: number
  charactersIn: number
  charactersOut: number
}

/** What a batch did. */
export interface BatchReport {
  /** Documents that were cleaned. */
  documents: number
  /** Documents and files that were not. */
  failed: number
  articles: number
  captions: number
  removed: { total: number; byRule: Record<string, number> }
  /** By primary tag; `und` is where nobody said. */
  languages: Record<string, LanguageReport>
  /** Characters of text that documents came with, on a page what its reader sees, and those that were kept. */
  characters: { in: number; out: number }
  /** Documents that a filter like FineWeb's (over 1 % of the characters in repeated lines) drops as they came and as they are now. */
  duplicateLines: { droppedBefore: number; droppedAfter: number; rescued: number }
}

export function emptyReport(): BatchReport {
  return {
    documents: 0,
    failed: 0,
    articles: 0,
    captions: 0,
    removed: { total: 0, byRule: {} },
    languages: {},
    characters: { in: 0, out: 0 },
    duplicateLines: { droppedBefore: 0, droppedAfter: 0, rescued: 0 },
  }
}

/** Add one document to a report. */
export function addTally(report: BatchReport, tally: Tally): void {
  const { removed, characters, duplicateLines, languages } = report
  const { charactersIn, charactersOut, droppedBefore, droppedAfter } = tally
  const none = { documents: 0, removed: 0, charactersIn: 0, charactersOut: 0 }
  const language = (languages[tally.language] ??= none)
  report.documents += 1
  report.articles += tally.articles
  report.captions += tally.captions
  for (const [rule, count] of Object.entries(tally.removed)) {
    removed.total += count
    removed.byRule[rule] = (removed.byRule[rule] ?? 0) + count
    language.removed += count
  }
  language.documents += 1
  language.charactersIn += charactersIn
  language.charactersOut += charactersOut
  characters.in += charactersIn
  characters.out += charactersOut
  duplicateLines.droppedBefore += Number(droppedBefore)
  duplicateLines.droppedAfter += Number(droppedAfter)
  duplicateLines.rescued += Number(droppedBefore && !droppedAfter)
}

/** A report as JSON for people: rules and languages by name. */
export function printReport(report: BatchReport): string {
  const { removed, languages } = report
  const byRule = sorted(removed.byRule)
  const whole = { ...report, removed: { ...removed, byRule }, languages: sorted(languages) }
  return `${JSON.stringify(whole, null, 2)}\n`
}

function sorted<T>(table: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
