import { describe, expect, it } from 'vitest'
import { clean, compileRules, testRules, explain } from '../../src/index.ts'

const rule = (id: string, phrase: string, sites?: string[]) => ({
  id,
  file: `${id}.yml`,
  data: {
    kind: 'phrase',
    summary: 'A line.',
    why: 'For the test.',
    languages: ['en'],
    phrases: [phrase],
    ...(sites && { sites }),
    examples: { drop: [phrase], keep: ['A line of another kind.'] },
  },
})

const TEXT = 'Harbour office\n\nThe bridge opens in spring, a year before the date in the contract.'

describe('rules of a site', () => {
  const rules = compileRules([rule('furniture/own', 'Harbour office', ['harbour.example'])])
  const removed = (url?: string) =>
    clean(TEXT, { rules, ...(url !== undefined && { url }) }).removed.map((each) => each.rule)

  it.each([
    ['https://harbour.example/1', ['furniture/own']],
    ['http://www.harbour.example:8080/1', ['furniture/own']],
    ['https://otherharbour.example/', []],
    ['https://harbour.example.net/', []],
    ['no address', []],
    [undefined, []],
  ])('hold on %s: %j', (url, ids) => {
    expect(removed(url)).toEqual(ids)
  })

  it('hold where the page itself names its address', () => {
    const html = `<link rel="canonical" href="https://harbour.example/1"><p>Harbour office</p><p>The bridge opens.</p>`
    const { record } = explain(html, { rules, from: 'html' })
    expect(record.removed.map((each) => each.rule)).toContain('furniture/own')
  })

  it('win over a rule that holds everywhere, there alone', () => {
    const both = compileRules([
      rule('furniture/own', 'Harbour office', ['harbour.example']),
      rule('furniture/any', 'Harbour office'),
    ])
    const [first] = ['https://harbour.example/', 'https://a.example/'].map((url) =>
      clean(TEXT, { rules: both, url }).removed.map((each) => each.rule),
    )
    expect(first).toEqual(['furniture/own'])
    expect(clean(TEXT, { rules: both }).removed.map((each) => each.rule)).toEqual(['furniture/any'])
  })

  it('have their examples tested there', () => {
    const explainWith = (text: string, options: object) => explain(text, { ...options, rules })
    expect(testRules(rules, explainWith, new Set(['furniture/own']))).toEqual([])
  })

  it('name hosts', () => {
    const wrong = rule('furniture/own', 'Harbour office', ['https://harbour.example/'])
    expect(() => compileRules([wrong])).toThrow(/expected a host such as `example.com`/)
  })

  it('may have a last part in Punycode', () => {
    const own = rule('furniture/own', 'Harbour office', ['xn--80aafc7c0e.xn--p1ai'])
    const { removed: found } = clean(TEXT, {
      rules: compileRules([own]),
      url: 'https://гавань.рф/1',
    })
    expect(found.map((each) => each.rule)).toEqual(['furniture/own'])
  })
})
