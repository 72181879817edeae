import { describe, expect, it } from 'vitest'
import { compileRules } from '../../src/rules/compile.ts'

const common = {
  summary: 'Boxes.',
  why: 'Tests.',
  languages: ['any'],
  examples: { drop: ['<p class="zq">'], keep: ['<p>'] },
}
const rule = (data: object, id = 'furniture/zq') => ({
  id,
  file: `${id}.yml`,
  data: { kind: 'selector', means: 'furniture', ...common, ...data },
})
const idsOf = (data: object, name: string) =>
  compileRules([rule(data)], { base: [] })
    .matchName('class', name)
    .map((match) => match.rule.id)

describe('a selector rule', () => {
  it.each([
    ['zq', true],
    ['box__zq--big', true],
    ['boxZq', true],
    ['zqs', false],
    ['has-zq', false],
    ['no-zq', false],
  ])('knows a word of the class %s: %s', (name, knows) => {
    expect(idsOf({ names: ['zq'] }, name)).toEqual(knows ? ['furniture/zq'] : [])
  })

  it('knows words in a row', () => {
    expect(idsOf({ names: ['zq wx'] }, 'a-zq-wx')).toEqual(['furniture/zq'])
    expect(idsOf({ names: ['zq wx'] }, 'zq-a-wx')).toEqual([])
  })

  it('knows roles, itemprops and tags by the whole name', () => {
    const rules = compileRules(
      [rule({ roles: ['zq'], itemprops: ['zqWx'], tags: ['zq-box'], maxChars: 5 })],
      { base: [] },
    )
    expect(rules.matchName('role', 'ZQ')).toHaveLength(1)
    expect(rules.matchName('itemprop', 'zqwx')).toHaveLength(1)
    expect(rules.matchName('tag', 'zq-box')).toMatchObject([{ means: 'furniture', maxChars: 5 }])
    expect(rules.matchName('class', 'zq-box')).toEqual([])
  })

  it.each([
    ['no names', {}, 'Unexpected selector rule without names'],
    ['a capital', { names: ['Zq'] }, 'Unexpected name `Zq`'],
    ['four words', { names: ['a b c d'] }, 'Unexpected name `a b c d`'],
    ['a name twice', { names: ['zq', 'zq'] }, 'Unexpected second copy of `zq`'],
  ])('refuses %s', (_, data, reason) => {
    expect(() => compileRules([rule(data)], { base: [] })).toThrow(reason)
  })
})
