import type { Block } from '../model/block.ts'
import type { BlockOrigin } from '../model/block-origin.ts'
import type { Detector } from '../model/detector.ts'
import type { Finding } from '../model/finding.ts'
import type { RuleSet } from '../model/rule.ts'

/**
 * What the page's structure says of a block: outside the article, furniture in it, its title, a caption. HTML only.
 */
export const zones: Detector = {
  detect({ blocks, rules }) {
    return blocks.flatMap((block) => (block.origin ? judge(block, block.origin, rules) : []))
  },
}

function judge(block: Block, { zone, credit }: BlockOrigin, rules: RuleSet): Finding[] {
  if (zone.place !== 'article') {
    const rule = zone.rule ?? 'furniture/outside'
    if (!rules.has(rule)) return []
    return [
      {
        rule,
        block: block.index,
        proposal: 'drop',
        reason: 'Unexpected text of the page, expected the article',
      },
    ]
  }
  if (zone.role === 'title')
    return [label('titles/headline', block, 'title'), ...(zone.startsArticle ? [split(block)] : [])]
  if (zone.role === 'caption') {
    const found = rules.findCredit(block.text)
    const name = credit === undefined ? found?.credit : (rules.findCredit(credit)?.credit ?? credit)
    const chars = found && found.shape !== 'whole' ? ([found.start, found.end] as const) : undefined
    return [
      {
        ...label('captions/figure', block, 'caption'),
        ...(name !== undefined && { credit: name }),
        ...(chars && { chars }),
      },
    ]
  }
  return []
}

function label(rule: string, block: Block, role: 'title' | 'caption'): Finding {
  return {
    rule,
    block: block.index,
    proposal: 'label',
    role,
    reason: `Unexpected ${role} among paragraphs, expected it apart`,
  }
}

function split({ index }: Block): Finding {
  return {
    rule: 'boundaries/new-title',
    block: index,
    proposal: 'split',
    reason: 'Unexpected second headline, expected an article to start here',
  }
}
