import type { Detector } from '../model/detector.ts'
import type { Finding } from '../model/finding.ts'

/**
 * Placeholders printed without a space before or after other text: `Görsel kaldırıldı.Kuzey …`.
 *
 * A placeholder that is a sentence among others, with a space round it, was written by somebody and stays.
 */
export const placeholders: Detector = {
  id: 'placeholders',
  detect({ blocks, rules, drops }) {
    const findings: Finding[] = []
    for (const { index, kind, text } of blocks) {
      if (kind === 'pre' || kind === 'separator' || drops.has(index)) continue
      for (const { rule, reason, start, end } of rules.findGlued(text))
        findings.push({
          rule: rule.id,
          block: index,
          proposal: 'trim',
          reason,
          chars: [start, end],
        })
    }
    return findings
  },
}
