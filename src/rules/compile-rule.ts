import type { RuleInfo } from '../model/rule.ts'
import { languagesIn } from './by-language.ts'
import { kinds } from './kinds/index.ts'
import type { Part } from './kind.ts'
import type { LocatedSource, Position } from './located-source.ts'
import type { CommonKeys } from './schema.ts'

/** A rule ready to be put into a set. */
export interface CompiledRule {
  readonly info: RuleInfo
  readonly part: Part
  /** Where the string of a list stands that is looked up by this key. Built-in rules and those made in code do not know. */
  readonly at?: (list: string, key: string) => Position | undefined
}

/** Compile one rule whose data is known to be right. */
export function compileRule(source: LocatedSource): CompiledRule {
  const keys = source.data as CommonKeys
  const kind = kinds.get(keys.kind)
  if (!kind) throw new TypeError(`Unexpected kind \`${keys.kind}\` in checked rule ${source.id}`)
  const info: RuleInfo = {
    id: source.id,
    family: source.id.slice(0, source.id.indexOf('/')),
    file: source.file,
    kind: keys.kind,
    summary: keys.summary,
    why: keys.why.trim(),
    languages: keys.languages ?? languagesIn(keys, kind.lists),
    sites: keys.sites ?? [],
    seen: keys.seen ?? true,
    examples: keys.examples,
  }
  return {
    info,
    part: kind.compile(keys),
    at: (list, key) => source.at?.(kind.placeOf?.(keys, list, key) ?? []),
  }
}
