import { describe, expect, it } from 'vitest'
import { builtinRules } from '../../src/rules/builtin-rules.ts'
import { compileRule } from '../../src/rules/compile-rule.ts'
import { loadRules } from '../../src/rules/load.ts'
import { nativePattern } from '../../src/rules/match/native-pattern.ts'
import { packRules } from '../../src/rules/pack-rules.ts'

const sources = loadRules('rules')

describe('the built-in rules as they are in the package', () => {
  it('are what the files compile to', () => {
    const compiled = sources.map(compileRule).map(({ info, part: { pattern, ...part } }) => ({
      info,
      part: { ...part, ...(pattern && { pattern: { ...pattern, engine: nativePattern } }) },
    }))
    expect(builtinRules()).toEqual(compiled)
  })

  it('have as many strings as the files', () => {
    const phrases = builtinRules().flatMap(({ part }) => part.phrases?.folded ?? [])
    expect(phrases.length).toBeGreaterThan(10_000)
  })
})

it('packs no string of two lines, which would be two strings', () => {
  const [first] = sources.filter(({ id }) => id === 'artifacts/text-size-tt')
  const data = { ...(first!.data as object), phrases: ['TT\nAA'] }
  expect(() => packRules([{ ...first!, data }])).toThrow(
    'Unexpected line break in `TT\nAA`, expected a string of one line',
  )
})
