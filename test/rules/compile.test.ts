import { describe, expect, it } from 'vitest'
import type { RuleSource } from '../../src/model/rule.ts'
import { RuleError, UsageError } from '../../src/report/error.ts'
import { compileRules } from '../../src/rules/compile.ts'
import { fold } from '../../src/text/fold.ts'

function phrase(id: string, phrases: readonly string[], keys: object = {}): RuleSource {
  const data = {
    kind: 'phrase',
    summary: 'A test.',
    why: 'A test.',
    languages: ['any'],
    examples: { drop: ['a'], keep: ['b'] },
    phrases,
    ...keys,
  }
  return { id, file: `${id}.yml`, data }
}

describe('compileRules', () => {
  it('extends the built-in rules', () => {
    const rules = compileRules([phrase('artifacts/zq', ['Zq'])])
    expect(rules.matchBlock('zq', 'zq')?.rule.id).toBe('artifacts/zq')
    expect(rules.matchBlock('TT', 'tt')?.rule.id).toBe('artifacts/text-size-tt')
    expect(rules.has('artifacts/zq')).toBe(true)
  })

  it('takes lists of any length', () => {
    const list = (word: string) => Array.from({ length: 150_000 }, (_, i) => `${word}${i}`)
    const { phrases: _, ...data } = phrase('captions/zq', []).data as Record<string, unknown>
    const lists = { names: list('Zq'), particles: list('zq'), glossed: list('zr') }
    const rules = compileRules([
      { id: 'captions/zq', file: 'zq.yml', data: { ...data, ...lists, kind: 'credit' } },
    ])
    expect(rules.findCredit('The bridge (Zq149999)')?.rule.id).toBe('captions/zq')
  })

  it('replaces a rule of the same id', () => {
    const rules = compileRules([phrase('artifacts/text-size-tt', ['Zq'])])
    expect(rules.matchBlock('Zq', 'zq')?.rule.id).toBe('artifacts/text-size-tt')
    expect(rules.matchBlock('TT', 'tt')).toBeUndefined()
  })

  it('lets a rule of one’s own win over a built-in one with the same phrase', () => {
    const rules = compileRules([phrase('furniture/mine', ['Paylaş'])])
    expect(rules.matchBlock('Paylaş', fold('Paylaş'))?.rule.id).toBe('furniture/mine')
  })

  it('switches rules off by id', () => {
    const rules = compileRules([], { off: ['artifacts/text-size-tt'] })
    expect(rules.has('artifacts/text-size-tt')).toBe(false)
    expect(rules.rules.some((rule) => rule.id === 'artifacts/text-size-tt')).toBe(false)
    expect(rules.matchBlock('TT', 'tt')).toBeUndefined()
  })

  it('switches a rule off by a file that says so', () => {
    const off = { id: 'artifacts/text-size-tt', file: 'x.yml', data: { off: true } }
    expect(compileRules([off]).has('artifacts/text-size-tt')).toBe(false)
  })

  it('refuses to switch off what does not exist, and suggests what does', () => {
    expect(() => compileRules([], { off: ['artifacts/text-size-t'] })).toThrow(
      new UsageError(
        'Unexpected rule `artifacts/text-size-t` to switch off, expected the id of a rule; did you mean `artifacts/text-size-tt`?',
      ),
    )
    const off = { id: 'artifacts/none', file: 'x.yml', data: { off: true } }
    expect(() => compileRules([off])).toThrow(RuleError)
  })

  it('checks objects as it checks files', () => {
    expect(() => compileRules([phrase('artifacts/zq', ['Zq'], { exakt: true })])).toThrow(
      /^artifacts\/zq\.yml: Unexpected key `exakt`, .*; did you mean `exact`\?$/,
    )
    expect(() => compileRules([phrase('a/b', ['Zq']), phrase('a/b', ['Zr'])])).toThrow(
      /Unexpected second rule a\/b/,
    )
  })

  it('takes no built-in rules when the base is empty', () => {
    const rules = compileRules([phrase('artifacts/zq', ['Zq'])], { base: [] })
    expect(rules.rules.map((rule) => rule.id)).toEqual(['artifacts/zq'])
    expect(rules.findGlued('Görsel kaldırıldı.Kuzey')).toEqual([])
    expect(rules.findCredit('… (AFP)')).toBeUndefined()
  })

  it('asks for a second sign for strings that nobody has met', () => {
    const unseen = phrase('artifacts/zq', ['Zq'], { seen: false })
    const header = phrase('artifacts/zr', ['Zr'], { seen: false, needs: 'header' })
    const rules = compileRules([unseen, header])
    expect(rules.matchBlock('Zq', 'zq')?.needs).toBe('sign')
    expect(rules.matchBlock('Zr', 'zr')?.needs).toBe('header')
    expect(rules.matchBlock('TT', 'tt')).not.toHaveProperty('needs')
  })

  it('prefers what is enough by itself', () => {
    const rules = compileRules()
    expect(rules.matchBlock('[/caption]', fold('[/caption]'))?.rule.id).toBe('artifacts/template')
  })
})

describe('threshold', () => {
  const rules = compileRules()

  it('gives the value that a rule sets', () => {
    expect(rules.threshold('repeats/near', 'dice')).toBe(0.85)
  })

  it('refuses an unknown rule or key, and suggests a known one', () => {
    expect(() => rules.threshold('repeats/neer', 'dice')).toThrow(/did you mean `repeats\/near`\?/)
    expect(() => rules.threshold('repeats/near', 'dise')).toThrow(/did you mean `dice`\?/)
    expect(() => rules.threshold('repeats/near', 'toString')).toThrow(UsageError)
  })
})
