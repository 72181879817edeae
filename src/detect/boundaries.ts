import type { Detector } from '../model/detector.ts'
import type { Finding } from '../model/finding.ts'
import { isProse } from '../text/prose.ts'

/**
 * Where a document that glues several articles together starts the next one: at a headline that is not the one
 * before. The same headline again is a gallery, or the article printed once more.
 *
 * What stands before the first headline belongs to its article unless it is body text.
 */
export const boundaries: Detector = {
  detect({ blocks, rules, labels }) {
    if (!rules.has('boundaries/new-title')) return []
    const findings: Finding[] = []
    let current: string | undefined
    for (const block of blocks) {
      if (labels.get(block.index)?.role !== 'title' || block.folded === current) continue
      const opens = current === undefined && !blocks.slice(0, block.index).some(isProse)
      current = block.folded
      if (opens) continue
      findings.push({
        rule: 'boundaries/new-title',
        block: block.index,
        proposal: 'split',
        reason: 'Unexpected second headline, expected an article to start here',
      })
    }
    return findings
  },
}
