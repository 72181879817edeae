import { loadCleaner } from '../../index.ts'
import { DocumentRun } from '../document-run.ts'
import type { CleaningFlags } from '../flags.ts'
import { loadRuleFlags } from '../load-rule-flags.ts'
import { explainReport } from '../reporters/explain.ts'
import { countRemovals, summaryLine, type Removals } from '../reporters/summary.ts'
import { createScreen } from '../screen.ts'
import { standardOutput } from '../standard-output.ts'
import type { Terminal } from '../terminal.ts'

/** `presswash explain`: print documents with every decision. */
export async function explainCommand(
  inputs: readonly string[],
  flags: CleaningFlags,
  terminal: Terminal,
): Promise<number> {
  const { captions } = flags
  const rules = await loadRuleFlags(flags)
  const cleaner = await loadCleaner({ ...(rules && { rules }), ...(captions && { captions }) })
  const run = new DocumentRun(terminal, flags.field)
  const output = standardOutput(terminal)
  const removals: Removals = new Map()
  for (const source of await run.find(inputs, flags.from)) {
    const results = run.each(source, ({ input, options }) => cleaner.explain(input, options))
    for await (const { document, result } of results) {
      countRemovals(removals, result.record.removed)
      await output.write(explainReport(document.name, result, terminal))
    }
  }
  if (run.done > 1) {
    const summary = summaryLine(run.done, run.failed, removals)
    await output.write(`${createScreen(terminal).wrap(summary, 0).join('\n')}\n`)
  }
  await output.close()
  return run.exitCode()
}
