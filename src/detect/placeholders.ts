import type { Block } from '../model/block.ts'
import type { Detector } from '../model/detector.ts'
import type { Finding } from '../model/finding.ts'
import type { RuleInfo, RuleSet } from '../model/rule.ts'
import { fold } from '../text/fold.ts'

const MARKDOWN_IMAGE = /^!\[[^\]]{0,300}\]\([^)]{0,2000}\)\s*/
/** Words of a placeholder and a caption with a credit. */
const MOST_WORDS = 90
const FIRST_SENTENCE = /^[^.!?。]{1,120}[.!?。]\s+/

/**
 * Placeholders printed before or after other text: glued to it (`Görsel kaldırıldı.Kuzey …`), as a Markdown image, or
 * with a space before a caption that carries a credit.
 *
 * A placeholder that is a sentence among others was written by somebody and stays.
 */
export const placeholders: Detector = {
  detect({ blocks, rules, drops }) {
    const findings: Finding[] = []
    for (const block of blocks) {
      if (block.kind === 'pre' || drops.has(block.index)) continue
      const glued = rules.findGlued(block.text)
      for (const { rule, reason, start, end } of glued)
        findings.push(trim(block, rule, reason, start, end))
      if (glued.length === 0) findings.push(...leading(block, rules))
    }
    return findings
  },
}

/** A placeholder that opens the block and is told from a sentence by what it is or by the credit behind it. */
function leading(block: Block, rules: RuleSet): Finding[] {
  const head = MARKDOWN_IMAGE.exec(block.text)?.[0] ?? sentenceBeforeCredit(block, rules)
  if (head === undefined || head.length === block.text.length) return []
  const match = rules.matchBlock(head.trim(), fold(head))
  if (match?.rule.family !== 'placeholders') return []
  return [trim(block, match.rule, match.reason, 0, head.trimEnd().length)]
}

function sentenceBeforeCredit({ text, words }: Block, rules: RuleSet): string | undefined {
  const head = words.length <= MOST_WORDS ? FIRST_SENTENCE.exec(text)?.[0] : undefined
  if (head === undefined) return undefined
  const credit = rules.findCredit(text)
  return credit && head.trimEnd().length <= credit.start ? head : undefined
}

function trim(block: Block, rule: RuleInfo, reason: string, start: number, end: number): Finding {
  return { rule: rule.id, block: block.index, proposal: 'trim', reason, chars: [start, end] }
}
