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
export function fires(all: RuleSet, rule: RuleInfo, example: string): boolean {
  const [site] = rule.sites
  const rules = all.at(site === undefined ? undefined : `https://${site}/`)
  if (rule.kind === 'selector') return firesOnTag(rule, rules, example)
  const blocks = blocksOf(example)
  const folded = blocks.map((block) => fold(block))
  return blocks.some((block, index) => {
    if (rule.kind === 'credit')
      return [rules.findCredit(block), rules.findOpener(block)].some(
        (found) => found?.rule.id === rule.id,
      )
    if (rules.findGlued(block).some((match) => match.rule.id === rule.id)) return true
    const key = folded[index] ?? ''
    const match = rules.matchBlock(block, key)
    if (match?.rule.id !== rule.id) return false
    const isRepeated = folded.indexOf(key) !== folded.lastIndexOf(key)
    const isInHeader = index < blocks.length - 1
    if (match.needs === 'repeated') return isRepeated
    if (match.needs === 'header') return isInHeader
    return match.needs === undefined || isRepeated || isInHeader
  })
}
