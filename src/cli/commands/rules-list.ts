import { defaultRules } from '../../index.ts'
import { loadRuleFlags } from '../load-rule-flags.ts'
import { rulesListJson, rulesListReport } from '../reporters/rules.ts'
import { standardOutput } from '../standard-output.ts'
import type { Terminal } from '../terminal.ts'

/** `presswash rules list`. */
export async function rulesListCommand(
  flags: { readonly rules?: readonly string[] | undefined; readonly json?: true | undefined },
  terminal: Terminal,
): Promise<number> {
  const { rules } = (await loadRuleFlags(flags)) ?? defaultRules()
  const output = standardOutput(terminal)
  await output.write(flags.json ? rulesListJson(rules) : rulesListReport(rules, terminal.colour))
  await output.close()
  return 0
}
