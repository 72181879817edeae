import { describe, expect, it } from 'vitest'
import { explain } from '../../src/clean.ts'
import type { Explanation } from '../../src/model/explanation.ts'
import { defaultRules } from '../../src/rules/default.ts'

/** Whether the rule removed something, gave a block its role or, as a boundary, made a second article. */
function fires({ record, decisions }: Explanation, id: string): boolean {
  if (id.startsWith('boundaries/')) return record.articles.length > 1
  return (
    record.removed.some((removal) => removal.rule === id) ||
    decisions.some((decision) => decision.labelledBy === id)
  )
}

/** An example may begin with a title that the record names (`---`, `title: …`, `---`), or be a page. */
function explainExample(example: string): Explanation {
  const [, title, text = example] = /^---\ntitle: (.*)\n---\n\s*([^]*)$/.exec(example) ?? []
  const from = text.startsWith('<') ? 'html' : 'text'
  return explain(text, { from, ...(title !== undefined && { title }) })
}

const rules = defaultRules().rules.filter((rule) => rule.kind === 'threshold')

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.drop)('fires in %j', (example) => {
    expect(fires(explainExample(example), id)).toBe(true)
  })

  it.each(rule.examples.keep)('does not fire in %j', (example) => {
    expect(fires(explainExample(example), id)).toBe(false)
  })
})
