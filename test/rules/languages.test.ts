import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadRules } from '../../src/rules/load.ts'

const LANGUAGES =
  'tr ar fa ur en fr de es pt it nl sv no da fi pl cs hu ro el ru uk he ja ko zh id vi hi'.split(
    ' ',
  )
const CREDIT_LISTS = ['names', 'ambiguousNames', 'labels', 'directLabels', 'labelsAfter', 'openers']

const rules = loadRules('rules')

/** The strings of one language in the rules of a family, those under `any` not counted. */
function stringsIn(language: string, family: string, lists: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const { id, data } of rules) {
    if (!id.startsWith(`${family}/`)) continue
    for (const list of lists) {
      const strings = (data as Record<string, unknown>)[list]
      if (typeof strings !== 'object' || strings === null || Array.isArray(strings)) continue
      for (const text of (strings as Record<string, string[]>)[language] ?? []) found.add(text)
    }
  }
  return found
}

const samples = new URL('../../samples/text/', import.meta.url)
const sampled = new Set(
  readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const text = readFileSync(new URL(`${name}/case.yml`, samples), 'utf8')
      return (parse(text) as { lang?: string }).lang?.split('-')[0]
    }),
)

describe.each(LANGUAGES)('the rules for %s', (language) => {
  it.each([
    ['captions', CREDIT_LISTS, 5],
    ['artifacts', ['phrases'], 3],
    ['placeholders', ['phrases'], 2],
  ] as const)('know strings of %s', (family, lists, least) => {
    expect(stringsIn(language, family, lists).size).toBeGreaterThanOrEqual(least)
  })

  it('have a sample document', () => {
    expect(sampled).toContain(language)
  })
})
