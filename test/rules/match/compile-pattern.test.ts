import { describe, expect, it } from 'vitest'
import { builtinRules } from '../../../src/rules/builtin.ts'
import { compileRule } from '../../../src/rules/compile-rule.ts'
import { compilePattern } from '../../../src/rules/match/compile-pattern.ts'

const rules = builtinRules.map((source) => compileRule(source))
const patterns = rules.flatMap(({ info, part }) =>
  part.pattern ? [{ info, ...part.pattern }] : [],
)
const texts = rules.flatMap(({ info }) => [...info.examples.drop, ...info.examples.keep])

describe.each(patterns)('the built-in pattern of $info.id', ({ source, ignoreCase }) => {
  const native = compilePattern(source, ignoreCase, true)
  const linear = compilePattern(source, ignoreCase, false)

  it('says of every example what RE2 says', () => {
    for (const text of [
      ...texts,
      ...texts.map((each) => each.toUpperCase()),
      ...texts.map((each) => `${each} x`),
    ])
      expect(native.testExact(text), text).toBe(linear.testExact(text))
  })
})

it('takes a user’s pattern to the engine that cannot hang', () => {
  const hostile = compilePattern('(?:a+)+b', false, false)
  expect(hostile.testExact('a'.repeat(5000))).toBe(false)
})
