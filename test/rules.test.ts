import { describe, expect, it } from 'vitest'
import { compileRules } from '../src/rules/compile.ts'
import { defaultRules } from '../src/rules/default.ts'
import { loadRules } from '../src/rules/load.ts'
import { fires } from './rules/fires.ts'

const rules = defaultRules()

describe('the built-in rules', () => {
  it('are right, each in its file', () => {
    expect(() => compileRules(loadRules('rules'), { base: [] })).not.toThrow()
  })

  it('are sorted by id and have each id once', () => {
    const ids = rules.rules.map((rule) => rule.id)
    expect(ids).toEqual([...new Set(ids)].toSorted())
  })

  it.each(rules.rules)('$id says what it is in sentences', ({ summary, why, languages }) => {
    expect(summary).toMatch(/^[\p{Lu}`].*\.$/u)
    expect(why).toMatch(/\.$/)
    expect(languages).toEqual(languages.toSorted())
  })

  it('are compiled once', () => {
    expect(defaultRules()).toBe(rules)
  })
})

const searched = rules.rules.filter((rule) => rule.kind !== 'threshold')

describe.each(searched.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.drop)('finds %j', (example) => {
    expect(fires(rules, rule, example)).toBe(true)
  })

  it.each(rule.examples.keep)('leaves %j', (example) => {
    expect(fires(rules, rule, example)).toBe(false)
  })
})
