import type { Block } from '../model/block.ts'
import type { Detector, Scene } from '../model/detector.ts'
import type { Finding } from '../model/finding.ts'
import type { CreditMatch } from '../model/rule.ts'
import { countSentences, endsSentence } from '../text/sentence.ts'

/** Words that a caption may have whose credit follows a full stop, as a wire story's sign-off does. */
const WORDS_BEFORE_SIGN_OFF = 40

/**
 * Captions that show themselves: by a credit, by the words that they begin with, or by the picture's placeholder glued to
 * them.
 *
 * A paragraph of a wire story may end in the agency's name too, so a credit behind a full stop makes a caption
 * only of a short block that does not close the document.
 */
export const captions: Detector = {
  detect(scene) {
    const findings: Finding[] = []
    const ways = WAYS.filter(([rule]) => scene.rules.has(rule)).map(([rule, find]) => ({
      find,
      maxWords: scene.rules.threshold(rule, 'maxWords'),
    }))
    for (const block of scene.blocks) {
      if (block.kind === 'pre' || scene.drops.has(block.index)) continue
      for (const { find, maxWords } of ways) {
        const finding = block.words.length <= maxWords ? find(block, scene) : undefined
        if (!finding) continue
        findings.push(finding)
        break
      }
    }
    return findings
  },
}

type Find = (block: Block, scene: Scene) => Finding | undefined

/** The rules by which a caption shows itself; the first that finds one counts. */
const WAYS: readonly (readonly [rule: string, find: Find])[] = [
  ['captions/credited', byCredit],
  ['captions/opener', byOpener],
  ['captions/placeholder', byPlaceholder],
]

function byCredit(block: Block, { blocks, rules }: Scene): Finding | undefined {
  const match = rules.findCredit(block.text)
  if (!match || !isCaptionText(block, match, block.index === blocks.length - 1)) return undefined
  if (
    countSentences(block.text.slice(0, match.start)) >
    rules.threshold('captions/credited', 'maxSentences')
  )
    return undefined
  return {
    rule: 'captions/credited',
    block: block.index,
    proposal: 'label',
    role: 'caption',
    credit: match.credit,
    ...(match.shape !== 'whole' && { chars: [match.start, match.end] as const }),
    reason: `Unexpected credit \`${match.credit}\` in body text, expected a caption`,
  }
}

function isCaptionText(block: Block, match: CreditMatch, isLast: boolean): boolean {
  if (match.shape === 'whole') return !isLast
  if (!endsSentence(block.text.slice(0, match.start))) return true
  return !isLast && block.words.length <= WORDS_BEFORE_SIGN_OFF
}

function byOpener(block: Block, { rules }: Scene): Finding | undefined {
  const rule = 'captions/opener'
  const match = rules.findOpener(block.text)
  if (!match) return undefined
  if (countSentences(block.text.slice(match.end)) > rules.threshold(rule, 'maxSentences'))
    return undefined
  return {
    rule,
    block: block.index,
    proposal: 'label',
    role: 'caption',
    reason: `Unexpected \`${block.text.slice(0, match.end).trim()}\` in body text, expected a caption`,
  }
}

function byPlaceholder(block: Block, { trims }: Scene): Finding | undefined {
  const [first] = trims.get(block.index) ?? []
  if (first?.chars?.[0] !== 0) return undefined
  return {
    rule: 'captions/placeholder',
    block: block.index,
    proposal: 'label',
    role: 'caption',
    reason: 'Unexpected placeholder of a picture before the text, expected its caption',
  }
}
