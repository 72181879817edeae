import { compileRules, createCleaner, defaultRules, loadRules, testRules } from '../../index.ts'
import { exitCodes } from '../exit-codes.ts'
import { rulesTestReport } from '../reporters/rules.ts'
import { standardOutput } from '../standard-output.ts'
import type { Terminal } from '../terminal.ts'

/** `presswash rules test [DIR]`: run the examples of the built-in rules or of one's own. */
export async function rulesTestCommand(
  dir: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const own = dir === undefined ? undefined : loadRules(dir)
  const rules = own ? compileRules(own) : defaultRules()
  const ids = own && new Set(own.map(({ id }) => id))
  const failed = testRules(rules, createCleaner({ rules }).explain, ids)
  const tested = rules.rules.filter(({ id }) => !ids || ids.has(id))
  const output = standardOutput(terminal)
  await output.write(rulesTestReport(tested, failed))
  await output.close()
  return failed.length > 0 ? exitCodes.found : exitCodes.done
}
