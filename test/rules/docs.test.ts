import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { defaultRules } from '../../src/rules/default.ts'
import { jsonSchema } from '../../src/rules/json-schema.ts'
import { readmeTable } from '../../src/rules/readme-table.ts'

const isUpdating = process.env['UPDATE'] === '1'
const isRefused = Boolean(process.env['CI'])
const START = '<!-- rules -->\n'
const END = '<!-- /rules -->'
const README = 'rules/README.md'
const SCHEMA = 'rules/schema.json'

/** What the file says now; with UPDATE=1 after writing it, so that a stale file fails without. */
function current(file: string, expected: string): string {
  if (isUpdating && !isRefused) writeFileSync(file, expected)
  return readFileSync(file, 'utf8')
}

it('is not asked to write documents in continuous integration', () => {
  expect(isUpdating && isRefused).toBe(false)
})

it('keeps the table in rules/README.md in step with the rules', () => {
  const table = readmeTable(defaultRules().rules)
  const readme = readFileSync(README, 'utf8')
  const [before = '', rest = ''] = readme.split(START)
  const after = rest.slice(rest.indexOf(END))
  const expected = `${before}${START}\n${table}\n\n${after}`
  expect(current(README, expected)).toBe(expected)
})

it('keeps rules/schema.json in step with the kinds', () => {
  const expected = `${JSON.stringify(jsonSchema(), undefined, 2)}\n`
  expect(current(SCHEMA, expected)).toBe(expected)
})
