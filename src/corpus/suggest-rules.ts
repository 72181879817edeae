import { cleaner } from '../cleaner.ts'
import type { Explanation } from '../model/explanation.ts'
import type { RuleSource } from '../model/rule.ts'
import { UsageError } from '../report/error.ts'
import { compileRules } from '../rules/compile.ts'
import { defaultRules } from '../rules/default.ts'
import { testRules } from '../rules/test-rules.ts'
import { printRule } from './print-rule.ts'
import { RecurringLines } from './recurring-lines.ts'
import { foundLines, ruleData, ruleParts, type PhraseData, type RulePart } from './rule-parts.ts'
import { selectLines } from './select-lines.ts'
import type { LineCount, SiteLines } from './site-lines.ts'

/** How rules are proposed. */
export interface SuggestOptions {
  /** Documents of a site in which a line must stand. Default: 3, and 5 % of the site's documents. */
  readonly minDocuments?: number
  /** Different lines to remember; beyond, the rare half is forgotten. Default: 200,000. */
  readonly maxLines?: number
}

/** A proposed rule. */
export interface SuggestedRule extends RuleSource {
  /** The rule file as YAML, with comments that say how often each line came, and where. */
  readonly text: string
  /** How many lines it finds. */
  readonly lines: number
}

/** What was found in many documents. */
export interface Suggestions {
  /** One or a few for each site, the sites sorted by host. */
  readonly rules: readonly SuggestedRule[]
  /** Documents whose lines were counted, and those left out because the same text was there before. */
  readonly documents: number
  readonly copies: number
  /** Hosts; documents without an address are one site. */
  readonly sites: number
  /** How often rare lines were forgotten: with more than 0, counts may be too low. */
  readonly forgotten: number
}

/**
 * Propose rules for lines that stay in many documents of a site. Read them before you use them: that a line comes
 * back does not say that nobody wrote it.
 *
 * @param explanations what `explain` says of the documents; taken one after the other, none is kept
 * @throws UsageError when an option is wrong
 */
export async function suggestRules(
  explanations: Iterable<Explanation> | AsyncIterable<Explanation>,
  options: SuggestOptions = {},
): Promise<Suggestions> {
  const { minDocuments, maxLines = 200_000 } = options
  for (const [name, value] of Object.entries({ minDocuments, maxLines }))
    if (value !== undefined && !(Number.isInteger(value) && value >= 2))
      throw new UsageError(`Unexpected ${name} ${value}, expected a whole number from 2`)
  const counted = new RecurringLines(maxLines)
  for await (const explanation of explanations) counted.add(explanation)
  const sites = [...counted.sites].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    rules: check(propose(sites, minDocuments), minDocuments),
    documents: sites.reduce((sum, [, { documents }]) => sum + documents, 0),
    copies: counted.copies,
    sites: sites.length,
    forgotten: counted.forgotten,
  }
}

interface Proposal {
  readonly id: string
  readonly host: string
  readonly site: SiteLines
  readonly part: RulePart
}

function propose(
  sites: readonly (readonly [string, SiteLines])[],
  minDocuments: number | undefined,
): Proposal[] {
  const selected = new Map<string, LineCount[]>()
  // A rule holds on subdomains too, and no two rules may have the same phrase there.
  for (const [host, site] of sites.toSorted(([a], [b]) => a.length - b.length)) {
    const above = [...selected].filter(([other]) => other !== '' && host.endsWith(`.${other}`))
    const known = new Set(above.flatMap(([, lines]) => lines.map(idOf)))
    selected.set(
      host,
      selectLines(site, minDocuments).filter((line) => !known.has(idOf(line))),
    )
  }
  const taken = new Set(defaultRules().rules.map(({ id }) => id))
  return sites.flatMap(([host, site]) =>
    ruleParts(host, selected.get(host)!).map((part) => {
      const name = `${part.family}/${host === '' ? 'my-site' : slug(host)}${part.suffix}`
      return { id: freeId(name, taken), host, site, part }
    }),
  )
}

/** Try the rules as their user will; what does not do what it should is not proposed. */
function check(proposals: readonly Proposal[], minDocuments: number | undefined): SuggestedRule[] {
  const sourceOf = ({ id, host, site, part }: Proposal): RuleSource & { data: PhraseData } => {
    return { id, file: `${id}.yml`, data: ruleData(host, site, part, minDocuments) }
  }
  const tried = compileRules(proposals.map(sourceOf))
  const working = proposals.flatMap((proposal) => {
    const at = tried.at(proposal.host === '' ? undefined : `https://${proposal.host}/`)
    const lines = foundLines(proposal.part, sourceOf(proposal), at)
    return lines.length > 0 ? [{ ...proposal, part: { ...proposal.part, lines } }] : []
  })
  if (working.length === 0) return []
  const rules = compileRules(working.map(sourceOf))
  const failed = testRules(rules, cleaner({ rules }).explain, new Set(working.map(({ id }) => id)))
  return working.flatMap((proposal) => {
    const source = sourceOf(proposal)
    const fails = (example: string) =>
      failed.some(({ rule, example: other }) => rule.id === source.id && other === example)
    const drop = source.data.examples.drop.filter((example) => !fails(example))
    const keep = source.data.examples.keep.filter((example) => !fails(example))
    if (drop.length === 0 || keep.length === 0) return []
    const data = { ...source.data, examples: { drop, keep } }
    const { lines } = proposal.part
    const text = printRule(data, lines, proposal.site.documents)
    return [{ ...source, data, text, lines: lines.length }]
  })
}

const idOf = ({ form, key }: LineCount) => `${form} ${key}`

const slug = (host: string) => host.replaceAll(/[^a-z0-9]+/g, '-')

/** An id that no other rule has: one with the id of a built-in rule would take its place. */
function freeId(name: string, taken: Set<string>): string {
  let id = name
  for (let number = 2; taken.has(id); number++) id = `${name}-${number}`
  taken.add(id)
  return id
}
