import picocolors from 'picocolors'
import type { FailedExample, RuleInfo } from '../../index.ts'
import { printable, printableLines } from '../printable.ts'
import { counted } from './summary.ts'

/** All rules, a line each, family by family. */
export function rulesListReport(rules: readonly RuleInfo[], colour: boolean): string {
  const { bold, dim } = picocolors.createColors(colour)
  const idWidth = Math.max(0, ...rules.map(({ id }) => id.length))
  const languages = rules.map((rule) => rule.languages.join(' '))
  const languageWidth = Math.min(14, Math.max(0, ...languages.map(({ length }) => length)))
  const lines = rules.map(({ id, summary }, index) => {
    const spoken = (languages[index] ?? '').padEnd(languageWidth)
    return `${bold(id.padEnd(idWidth))}  ${dim(spoken)}  ${printable(summary)}`
  })
  return lines.map((line) => `${line}\n`).join('')
}

/** The same for programs. */
export function rulesListJson(rules: readonly RuleInfo[]): string {
  return `${JSON.stringify(rules, undefined, 2)}\n`
}

/** All that a rule says of itself. */
export function ruleReport(rule: RuleInfo, colour: boolean): string {
  const { bold, dim, green, red } = picocolors.createColors(colour)
  const examples = (list: readonly string[], mark: string): string[] =>
    list.map((example) => {
      const [first = '', ...more] = printableLines(example.trimEnd()).split('\n')
      return [`  ${mark} ${first}`, ...more.map((line) => (line === '' ? '' : `    ${line}`))].join(
        '\n',
      )
    })
  const lines = [
    bold(rule.id),
    printable(rule.summary),
    '',
    printable(rule.why.trim()),
    '',
    `${dim('kind')}       ${rule.kind}`,
    `${dim('languages')}  ${rule.languages.join(', ')}`,
    ...(rule.sites.length > 0 ? [`${dim('sites')}      ${rule.sites.join(', ')}`] : []),
    `${dim('seen')}       ${rule.seen ? 'yes' : 'no: likely, but not met on real pages yet, so it needs a second sign'}`,
    `${dim('file')}       ${rule.file}`,
    '',
    'It fires on',
    ...examples(rule.examples.drop, red('-')),
    '',
    'It leaves alone',
    ...examples(rule.examples.keep, green('+')),
  ]
  return `${lines.join('\n')}\n`
}

/** Which examples show something else than they should. */
export function rulesTestReport(
  tested: readonly RuleInfo[],
  failed: readonly FailedExample[],
): string {
  const lines = failed.map(({ rule, expected, example }) => {
    const what = expected === 'drop' ? 'does not fire on' : 'fires on'
    return `${rule.file}: ${rule.id} ${what} the ${expected} example ${JSON.stringify(example)}\n`
  })
  const examples = tested.reduce(
    (sum, rule) => sum + rule.examples.drop.length + rule.examples.keep.length,
    0,
  )
  const summary = `${counted(tested.length, 'rule')}, ${counted(examples, 'example')}, ${failed.length} failed\n`
  return lines.join('') + summary
}
