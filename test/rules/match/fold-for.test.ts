import { describe, expect, it } from 'vitest'
import { builtinRules } from '../../../src/rules/builtin.ts'
import { compileRule } from '../../../src/rules/compile-rule.ts'
import { foldFor } from '../../../src/rules/match/fold-for.ts'
import { fold } from '../../../src/text/fold.ts'

describe('foldFor', () => {
  it('folds every string of the built-in rules as fold does', () => {
    const wrong: string[] = []
    let count = 0
    for (const rule of builtinRules.map((source) => compileRule(source))) {
      const foldText = foldFor(rule)
      const strings = [
        ...(rule.part.phrases?.texts ?? []),
        ...Object.values(rule.part.credit ?? {}).flat(),
      ]
      for (const text of strings) if (foldText(text) !== fold(text)) wrong.push(text)
      count += strings.length
    }
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(10_000)
  })

  it('folds a rule of the user’s own whatever it says', () => {
    const [source] = builtinRules.filter(({ id }) => id === 'artifacts/text-size-tt')
    const own = foldFor(compileRule({ ...source! }))
    expect(own('Işık, ÉTÉ!')).toBe('işik été')
  })
})
