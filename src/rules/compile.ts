import type { RuleSet, RuleSource } from '../model/rule.ts'
import { UsageError, RuleError } from '../report/error.ts'
import { assembleRules } from './assemble.ts'
import { builtinRules } from './builtin-rules.ts'
import { checkRules, isOff } from './check.ts'
import { compileRule, type CompiledRule } from './compile-rule.ts'
import type { LocatedSource } from './located-source.ts'
import { suggest } from './suggest.ts'

export interface CompileOptions {
  /** Ids of rules to switch off. Default: none. */
  readonly off?: readonly string[]
  /** The rules that `sources` extend. Default: the built-in ones; `[]` for none. */
  readonly base?: readonly RuleSource[]
}

/**
 * Make a rule set of rules of one's own and the built-in ones.
 *
 * A rule with the id of a built-in one replaces it; `{ off: true }` as its data switches it off. Where
 * two rules have the same phrase, the one of one's own wins.
 * @throws RuleError when a rule is not right. Its `errors` has all that is wrong with all of them.
 * @throws UsageError when `off` names a rule that does not exist.
 */
export function compileRules(
  sources: readonly RuleSource[] = [],
  options: Readonly<CompileOptions> = {},
): RuleSet {
  const { off = [], base } = options
  if (base) checkRules(base)
  checkRules(sources)
  const baseIds = new Set(
    base ? base.map(({ id }) => id) : builtinRules().map(({ info }) => info.id),
  )
  const ids = new Set([...baseIds, ...sources.map(({ id }) => id)])
  for (const id of off) {
    if (!ids.has(id))
      throw new UsageError(
        `Unexpected rule \`${id}\` to switch off, expected the id of a rule${suggest(id, ids)}`,
      )
  }
  const replaced = new Set([...off, ...checkOff(sources, baseIds)])
  const own = sources.filter((source) => !isOff(source.data) && !replaced.has(source.id))
  for (const source of own) replaced.add(source.id)
  const kept = compiledBase(base).filter(({ info }) => !replaced.has(info.id))
  return assembleRules([own.map(compileRule), kept])
}

function compiledBase(base: readonly RuleSource[] | undefined): readonly CompiledRule[] {
  return base ? base.filter(({ data }) => !isOff(data)).map(compileRule) : builtinRules()
}

/** The ids that rule files switch off; one that no rule has is an error. */
function checkOff(sources: readonly LocatedSource[], known: ReadonlySet<string>): string[] {
  const off = sources.filter((source) => isOff(source.data))
  const faults = off
    .filter((source) => !known.has(source.id))
    .map(({ id, file, at }) => {
      const reason = `Unexpected \`off\` for \`${id}\`, expected the id of a built-in rule${suggest(id, known)}`
      return { file, ...at?.([], 'off'), reason }
    })
  const [first, ...others] = faults
  if (first) throw RuleError.from([first, ...others])
  return off.map((source) => source.id)
}
