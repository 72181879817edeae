import { describe, expect, it } from 'vitest'
import { clean, compileRules } from '../../src/index.ts'

const example = { drop: ['zq1'], keep: ['A line of another kind.'] }
const pattern = (index: number, source: string) => ({
  id: `furniture/p${index}`,
  file: `p${index}.yml`,
  data: {
    kind: 'pattern',
    summary: 'A line.',
    why: 'For the test.',
    languages: ['any'],
    pattern: source,
    examples: example,
  },
})

// Patterns on which engines that try again and again take years; the time limit of the test is the assertion.
const HOSTILE = ['(a+)+$', '(a|aa)+$', '(a|a?)+b', '(.*a){11}', '(?:x+x+)+y', '^(?:[a-z]+)*!']

describe('rules of users', () => {
  it('cannot hold up a batch: ten thousand hostile patterns', () => {
    const sources = Array.from({ length: 10_000 }, (_, i) =>
      pattern(i, `${HOSTILE[i % HOSTILE.length]!.replace('$', '')}${i}`),
    )
    const rules = compileRules(sources)
    const line = `${'a'.repeat(150)}!`
    const text = `${line}\n\n${'x'.repeat(150)}\n\nThe bridge opens in spring, a year early.`
    expect(clean(text, { rules }).body).toContain('The bridge opens')
  }, 120_000)

  it('take bounded time over a line of two megabytes', () => {
    const rules = compileRules(HOSTILE.map((source, i) => pattern(i, source.replace('$', ''))))
    const line = 'a'.repeat(2_000_000)
    expect(clean(line, { rules }).body).toHaveLength(2_000_000)
    expect(clean(`Foto: ${'A '.repeat(1_000_000)}`).removed).toEqual([])
  }, 60_000)
})
