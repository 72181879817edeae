import { compileRules, RuleError, UsageError } from '../../../src/index.ts'
import { checkRules } from '../../../src/rules/check.ts'
import { readRule } from '../../../src/rules/read-rule.ts'

const FAMILIES = [
  'artifacts',
  'placeholders',
  'furniture',
  'captions',
  'titles',
  'repeats',
  'boundaries',
]

/** A rule file and, behind a line `---8<---`, a text: only what the file says wrong is an error, and the text is read. */
export function fuzz(data: Uint8Array): void {
  const family = FAMILIES[(data.at(-1) ?? 0) % FAMILIES.length]!
  const [text = '', document = ''] = Buffer.from(data).toString('utf8').split('\n---8<---\n')
  let rules
  try {
    const source = readRule({ id: `${family}/fuzzed`, file: 'fuzzed.yml', text })
    checkRules([source])
    rules = compileRules([source], { base: [] })
  } catch (error) {
    if (error instanceof RuleError || error instanceof UsageError) return
    throw error
  }
  for (const rule of rules.rules)
    for (const example of [...rule.examples.drop, ...rule.examples.keep, document]) {
      rules.matchBlock(example, example)
      rules.findGlued(example)
      rules.findCredit(example)
      rules.findOpener(example)
    }
}
