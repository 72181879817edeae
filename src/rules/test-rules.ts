import type { Explanation } from '../model/explanation.ts'
import type { DocumentOptions } from '../model/options.ts'
import type { RuleInfo, RuleSet } from '../model/rule.ts'
import { firesOnTag } from './fires-on-tag.ts'

/** An example that shows something else than it should. */
export interface FailedExample {
  readonly rule: RuleInfo
  /** What the rule should have done with it: fire (`drop`) or not (`keep`). */
  readonly expected: 'drop' | 'keep'
  readonly example: string
}

/** Cleans one document; `explain` of a cleaner that has the rules to test. */
type Explain = (text: string, document: DocumentOptions) => Explanation

/**
 * Run the examples of rules: each is cleaned as a document of its own. One may begin with the title
 * that its record names: `---`, `title: …`, `---`. One that begins with a tag is a page.
 *
 * @param explain cleans with these rules: `createCleaner({ rules }).explain`
 * @param ids the rules to test. Default: all of them.
 */
export function testRules(
  rules: RuleSet,
  explain: Explain,
  ids?: ReadonlySet<string>,
): FailedExample[] {
  const tested = rules.rules.filter(({ id }) => ids === undefined || ids.has(id))
  return tested.flatMap((rule) => {
    const failed = (expected: 'drop' | 'keep'): FailedExample[] =>
      rule.examples[expected]
        .filter(
          (example) =>
            (rule.kind === 'selector'
              ? firesOnTag(rule, rules.at(addressOf(rule)), example)
              : fires(rule, rules.at(addressOf(rule)), explainExample(rule, example, explain))) !==
            (expected === 'drop'),
        )
        .map((example) => ({ rule, expected, example }))
    return [...failed('drop'), ...failed('keep')]
  })
}

function explainExample(rule: RuleInfo, example: string, explain: Explain): Explanation {
  const url = addressOf(rule)
  const options = url === undefined ? {} : { url }
  const [, title, text] = /^---\ntitle: (.*)\n---\n\s*([^]*)$/.exec(example) ?? []
  if (title !== undefined && text !== undefined) return explain(text, { ...options, title })
  return explain(example, { ...options, ...(example.startsWith('<') && { from: 'html' }) })
}

/** Where the examples of a rule stand: on the first of its sites, if it has any. */
function addressOf({ sites: [site] }: RuleInfo): string | undefined {
  return site === undefined ? undefined : `https://${site}/`
}

/** Whether the rule had a part in what was decided. */
function fires(rule: RuleInfo, rules: RuleSet, { blocks, decisions }: Explanation): boolean {
  return decisions.some(({ block, cuts, labelledBy, startsArticle }) => {
    if (labelledBy === rule.id || cuts.some((cut) => cut.rule === rule.id)) return true
    if (rule.family === 'boundaries') return startsArticle && block > 0
    const text = blocks[block]?.text
    if (rule.kind !== 'credit' || text === undefined) return false
    return [rules.findCredit(text), rules.findOpener(text)].some((found) => found?.rule === rule)
  })
}
