import { z } from 'zod'
import { languagesIn } from './by-language.ts'
import type { CommonKeys } from './schema.ts'
import { RuleError } from '../report/error.ts'
import type { RuleFault } from '../report/error.ts'
import { kinds } from './kinds/index.ts'
import type { LocatedSource } from './located-source.ts'
import { families } from './schema.ts'
import { suggest } from './suggest.ts'
import { describeIssue } from './describe-issue.ts'
import type { Fault, Kind } from './kind.ts'

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Check rules: known family and kind, no unknown key, both kinds of example, patterns that compile.
 * @throws RuleError with one error for each thing that is wrong, in all the rules.
 */
export function checkRules(sources: readonly LocatedSource[]): void {
  const faults: RuleFault[] = []
  const ids = new Map<string, string>()
  for (const source of sources) {
    const twin = ids.get(source.id)
    if (twin === undefined) ids.set(source.id, source.file)
    else
      faults.push(
        locate(source, {
          path: [],
          reason: `Unexpected second rule ${source.id}, expected only ${twin}`,
        }),
      )
    const own = [...checkId(source), ...checkData(source)].toSorted(byPlace)
    for (const fault of own) faults.push(fault)
  }
  const [first, ...others] = faults
  if (first) throw RuleError.from([first, ...others])
}

/** Whether the data says that the rule of its id is to be switched off, and nothing else. */
export function isOff(data: unknown): boolean {
  return isMapping(data) && data['off'] === true && Object.keys(data).length === 1
}

function checkId(source: LocatedSource): RuleFault[] {
  const family = source.id.slice(0, source.id.indexOf('/'))
  if (!ID.test(source.id)) {
    const reason = `Unexpected rule id \`${source.id}\`, expected \`family/name\` in lower case, digits and hyphens`
    return [locate(source, { path: [], reason })]
  }
  if (families.some((known) => known === family)) return []
  const reason = `Unexpected family \`${family}\`, expected one of ${list(families)}${suggest(family, families)}`
  return [locate(source, { path: [], reason })]
}

function checkData(source: LocatedSource): RuleFault[] {
  const { data } = source
  if (isOff(data)) return []
  if (!isMapping(data)) {
    return [locate(source, { path: [], reason: 'Unexpected rule, expected a mapping of keys' })]
  }
  const name = data['kind']
  const kind = typeof name === 'string' ? kinds.get(name) : undefined
  if (kind) return checkKeys(source, kind)
  const given = typeof name === 'string' ? name : String(name)
  const what = name === undefined ? 'rule without `kind`' : `kind \`${given}\``
  const reason = `Unexpected ${what}, expected one of ${list(kinds.keys())}${suggest(given, kinds.keys())}`
  return [locate(source, { path: name === undefined ? [] : ['kind'], reason })]
}

function checkKeys(source: LocatedSource, kind: Kind): RuleFault[] {
  const schema = kind.schema(z)
  const result = schema.safeParse(source.data)
  if (result.success)
    return [...languageFaults(result.data, kind), ...(kind.faults?.(result.data) ?? [])].map(
      (fault) => locate(source, fault),
    )
  return result.error.issues
    .flatMap((issue) => describeIssue(issue, source.data, schema))
    .map((fault) => locate(source, fault))
}

/** The languages stand in a key of their own or with the strings. */
function languageFaults(keys: CommonKeys, { lists }: Kind): Fault[] {
  const isByLanguage = languagesIn(keys, lists).length > 0
  if (isByLanguage === (keys.languages === undefined)) return []
  const reason = isByLanguage
    ? 'Unexpected `languages` beside strings by language, expected one of the two'
    : 'Unexpected rule without `languages`, expected a list, or strings by language'
  return [{ path: isByLanguage ? ['languages'] : [], reason }]
}

function locate(source: LocatedSource, fault: Fault & { readonly key?: string }): RuleFault {
  const { path, reason, key } = fault
  return { file: source.file, ...source.at?.(path, key), reason }
}

function byPlace(a: RuleFault, b: RuleFault): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function list(names: Iterable<string>): string {
  return Array.from(names, (name) => `\`${name}\``).join(', ')
}
