import { defaultRules, UsageError } from '../../index.ts'
import { loadRuleFlags } from '../load-rule-flags.ts'
import { ruleReport } from '../reporters/rules.ts'
import { standardOutput } from '../standard-output.ts'
import { suggestion } from '../suggestion.ts'
import type { Terminal } from '../terminal.ts'

/** `presswash rules show ID`. */
export async function rulesShowCommand(
  id: string,
  flags: { readonly rules?: readonly string[] | undefined },
  terminal: Terminal,
): Promise<number> {
  const { rules } = (await loadRuleFlags(flags)) ?? defaultRules()
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) {
    const hint = suggestion(
      id,
      rules.map((candidate) => candidate.id),
    )
    throw new UsageError(`Unexpected rule \`${id}\`, expected an id of \`rules list\`${hint}`)
  }
  const output = standardOutput(terminal)
  await output.write(ruleReport(rule, terminal.colour))
  await output.close()
  return 0
}
