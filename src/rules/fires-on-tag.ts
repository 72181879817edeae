import type { NameKind, RuleInfo, RuleSet } from '../model/rule.ts'

/** Whether a `selector` rule knows the element that a start tag opens, as its examples show one. */
export function firesOnTag(rule: RuleInfo, rules: RuleSet, tag: string): boolean {
  return namesIn(tag).some(([kind, name]) =>
    rules.matchName(kind, name).some((match) => match.rule.id === rule.id),
  )
}

function namesIn(tag: string): [NameKind, string][] {
  const names: [NameKind, string][] = [['tag', /^<([a-z0-9-]+)/.exec(tag)?.[1] ?? '']]
  for (const [, attribute, value = ''] of tag.matchAll(/ (class|id|itemprop|role)="([^"]*)"/g)) {
    const kind = attribute === 'id' ? 'class' : (attribute as NameKind)
    for (const name of value.split(' ')) names.push([kind, name])
  }
  return names
}
