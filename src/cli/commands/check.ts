import { loadCleaner } from '../../index.ts'
import { DocumentRun } from '../document-run.ts'
import type { CleanFlags } from '../flags.ts'
import { loadRuleFlags } from '../load-rule-flags.ts'
import { checkReport } from '../reporters/check.ts'
import { countRemovals, summaryLine, type Removals } from '../reporters/summary.ts'
import { standardOutput } from '../standard-output.ts'
import type { Terminal } from '../terminal.ts'

/** `presswash --check`: list what would be removed. Exit code 1 if anything would. */
export async function checkCommand(
  inputs: readonly string[],
  flags: CleanFlags,
  terminal: Terminal,
): Promise<number> {
  const { captions, from, field, quiet } = flags
  const rules = await loadRuleFlags(flags)
  const cleaner = await loadCleaner({ ...(rules && { rules }), ...(captions && { captions }) })
  const run = new DocumentRun(terminal, field)
  const output = standardOutput(terminal)
  const removals: Removals = new Map()
  for (const source of await run.find(inputs, from)) {
    const results = run.each(source, ({ input, options }) => cleaner.explain(input, options))
    for await (const { document, result } of results) {
      countRemovals(removals, result.record.removed)
      run.note(document.name, result.record.messages)
      await output.write(checkReport(document.name, result))
    }
  }
  await output.close()
  if (terminal.stderrIsTerminal && !quiet)
    terminal.stderr.write(`presswash: ${summaryLine(run.done, run.failed, removals)}\n`)
  return run.exitCode(removals.size > 0)
}
