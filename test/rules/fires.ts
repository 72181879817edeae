import type { RuleInfo, RuleSet } from '../../src/model/rule.ts'
import { firesOnTag } from '../../src/rules/fires-on-tag.ts'
import { fold } from '../../src/text/fold.ts'

/** The blocks of an example: paragraphs separated by blank lines, lines joined. */
function blocksOf(example: string): string[] {
  return example
    .split(/\n\s*\n/)
    .map((block) => block.trim().replaceAll('\n', ' '))
    .filter((block) => block !== '')
}

/** Whether the rule finds something in the example, its second sign included. */
export function fires(rules: RuleSet, rule: RuleInfo, example: string): boolean {
  if (rule.kind === 'selector') return firesOnTag(rule, rules, example)
  const blocks = blocksOf(example)
  const folded = blocks.map((block) => fold(block))
  return blocks.some((block, index) => {
    if (rule.kind === 'credit') return rules.findCredit(block)?.rule.id === rule.id
    if (rules.findGlued(block).some((match) => match.rule.id === rule.id)) return true
    const key = folded[index] ?? ''
    const match = rules.matchBlock(block, key)
    if (match?.rule.id !== rule.id) return false
    if (match.needs === 'repeated') return folded.indexOf(key) !== folded.lastIndexOf(key)
    if (match.needs === 'header') return index < blocks.length - 1
    return true
  })
}
