import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  loadCleaner,
  suggestRules,
  UsageError,
  type Explanation,
  type SuggestedRule,
  type Suggestions,
} from '../../index.ts'
import { DocumentRun } from '../document-run.ts'
import type { SuggestFlags } from '../flags.ts'
import { loadRuleFlags } from '../load-rule-flags.ts'
import { counted } from '../reporters/summary.ts'
import { standardOutput } from '../standard-output.ts'
import type { Terminal } from '../terminal.ts'
import { writeNewFile } from '../write-new-file.ts'

/** `presswash rules suggest CORPUS...`: propose rules for lines that stay in many documents of a site. */
export async function rulesSuggestCommand(
  inputs: readonly string[],
  flags: SuggestFlags,
  terminal: Terminal,
): Promise<number> {
  const { dir, minDocuments } = flags
  const rules = await loadRuleFlags(flags)
  const cleaner = await loadCleaner(rules && { rules })
  const run = new DocumentRun(terminal, flags.field)
  const sources = await run.find(inputs, flags.from)
  async function* explanations(): AsyncGenerator<Explanation> {
    for (const source of sources) {
      const results = run.each(source, ({ input, options }) => cleaner.explain(input, options))
      for await (const { result } of results) yield result
    }
  }
  const options = minDocuments === undefined ? {} : { minDocuments }
  const found = await suggestRules(explanations(), options)
  if (run.done === 0) return run.exitCode()
  if (dir === undefined) await printRules(found.rules, terminal)
  else await writeRules(found.rules, dir, terminal)
  for (const line of notes(found, minDocuments)) terminal.stderr.write(`presswash: ${line}\n`)
  return run.exitCode()
}

async function printRules(rules: readonly SuggestedRule[], terminal: Terminal): Promise<void> {
  const output = standardOutput(terminal)
  const files = rules.map(({ id, text }) => `# ${id}.yml\n${text}`)
  if (files.length > 0) await output.write(files.join('---\n'))
  await output.close()
}

/** All of them or none: a file that is there stops the others too. */
async function writeRules(
  rules: readonly SuggestedRule[],
  dir: string,
  terminal: Terminal,
): Promise<void> {
  const files = rules.map(({ id, text, lines }) => ({ path: join(dir, `${id}.yml`), text, lines }))
  const present = files.find(({ path }) => existsSync(path))
  if (present) throw new UsageError(`Cannot write ${present.path}: it is there already`)
  for (const { path, text, lines } of files) {
    await writeNewFile(path, text)
    terminal.stderr.write(`Wrote ${path} (${counted(lines, 'line')})\n`)
  }
  if (files.length > 0)
    terminal.stderr.write(
      `Read them, take out what is not to go, then run: presswash rules test ${dir}\n`,
    )
}

function notes(found: Suggestions, minDocuments: number | undefined): string[] {
  const { rules, documents, copies, sites, forgotten } = found
  const lines = rules.reduce((sum, rule) => sum + rule.lines, 0)
  const least = minDocuments ?? '3 documents and 5 % of those'
  const of = minDocuments === undefined ? '' : ' documents'
  const read = `${counted(documents, 'document')} of ${counted(sites, 'site')}`
  return [
    lines === 0
      ? `no line came back in ${least}${of} of a site, so no rule is proposed; read ${read}`
      : `${counted(lines, 'line')} in ${counted(rules.length, 'rule')} proposed; read ${read}`,
    ...(copies > 0
      ? [`${counted(copies, 'document')} left out: the same text was there before`]
      : []),
    ...(forgotten > 0
      ? [
          'so many different lines that the rare ones were forgotten on the way: counts may be too low; give fewer sites at a time',
        ]
      : []),
  ]
}
