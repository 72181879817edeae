import type { RuleInfo } from '../model/rule.ts'

/** The table of all rules in `rules/README.md`: Markdown, one heading and one table a family. */
export function readmeTable(rules: readonly RuleInfo[]): string {
  const byFamily = new Map<string, RuleInfo[]>()
  for (const rule of rules) {
    byFamily.set(rule.family, [...(byFamily.get(rule.family) ?? []), rule])
  }
  return [...byFamily].map(([family, members]) => section(family, members)).join('\n\n')
}

function section(family: string, rules: readonly RuleInfo[]): string {
  const rows = rules.map((rule) => {
    const { id, kind, languages, seen, sites, summary } = rule
    const name = id.slice(family.length + 1)
    const note = (sites.length > 0 ? ` On ${sites.join(', ')}.` : '') + (seen ? '' : ' Unverified.')
    return `| [\`${name}\`](${id}.yml) | ${kind} | ${languages.join(' ')} | ${summary}${note} |`
  })
  return [
    `### ${family}`,
    '',
    '| rule | kind | languages | finds |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
