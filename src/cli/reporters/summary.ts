/** How often each rule removed something. */
export type Removals = Map<string, number>

/** One line on what was done: `3 documents, 41 removed: repeats/caption 30, artifacts/text-size-tt 11`. */
export function summaryLine(documents: number, failed: number, removals: Removals): string {
  const parts = [counted(documents, 'document'), removalText(removals)]
  if (failed > 0) parts.push(`${failed} failed`)
  return parts.join(', ')
}

/** `5 removed: repeats/caption 3, artifacts/text-size-tt 2`, the most frequent first. */
export function removalText(removals: Removals): string {
  const total = [...removals.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return 'nothing removed'
  const rules = [...removals].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return `${total} removed: ${rules.map(([rule, count]) => `${rule} ${count}`).join(', ')}`
}

export function countRemovals(
  removals: Removals,
  removed: Iterable<{ readonly rule: string }>,
): void {
  for (const { rule } of removed) removals.set(rule, (removals.get(rule) ?? 0) + 1)
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
