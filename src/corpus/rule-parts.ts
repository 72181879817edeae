import type { RuleSet, RuleSource } from '../model/rule.ts'
import { fold } from '../text/fold.ts'
import { words } from '../text/words.ts'
import { leastDocuments } from './select-lines.ts'
import type { LineCount, SiteLines } from './site-lines.ts'

/** Words of a line of a header that is more likely a viewer's control than furniture. */
const CONTROL_WORDS = 3
const HEADER_SHARE = 0.9
/** Lines that stand as examples in a rule. */
const EXAMPLES = 5
/** The share of documents from which a language is one of the site's. */
const LANGUAGE_SHARE = 0.1

/** A rule to be: where it goes and the lines it finds. */
export interface RulePart {
  readonly family: 'artifacts' | 'furniture'
  /** Behind the host in its name. */
  readonly suffix: string
  /** Keys of a phrase rule beside its phrases. */
  readonly keys: { readonly match?: 'prefix'; readonly needs?: 'header' }
  readonly summary: string
  readonly lines: readonly LineCount[]
}

/** Sort the lines of a site into the rules that they need, which differ in how they match. */
export function ruleParts(host: string, lines: readonly LineCount[]): RulePart[] {
  const where = host === '' ? 'in many documents' : `on many pages of ${host}`
  const labels = lines.filter(({ form }) => form === 'label')
  const controls = lines.filter((line) => line.form !== 'label' && isControl(line))
  const others = lines.filter((line) => line.form !== 'label' && !isControl(line))
  const parts: RulePart[] = [
    {
      family: 'artifacts',
      suffix: '',
      keys: { needs: 'header' },
      summary: `A short line that stands ${where}, before the text.`,
      lines: controls,
    },
    {
      family: 'furniture',
      suffix: '',
      keys: {},
      summary: `A line that stands ${where}.`,
      lines: others,
    },
    {
      family: 'furniture',
      suffix: '-labels',
      keys: { match: 'prefix' },
      summary: `A label that stands ${where}, each time before another headline.`,
      lines: labels,
    },
  ]
  return parts.filter((part) => part.lines.length > 0)
}

function isControl({ key, places, documents }: LineCount): boolean {
  return words(key).length <= CONTROL_WORDS && places.header >= documents * HEADER_SHARE
}

/** The data of a rule, its keys in the order in which people write them. */
export function ruleData(
  host: string,
  site: SiteLines,
  part: RulePart,
  minDocuments: number | undefined,
) {
  const { keys, summary, lines } = part
  const least = leastDocuments(site, minDocuments)
  const of = `${site.documents} documents${host === '' ? '' : ` of ${host}`}`
  const shown = lines.slice(0, EXAMPLES)
  const sentences = shown.map(
    ({ phrase }) => `A sentence that has “${phrase.replaceAll('{n}', '3')}” in it is no such line.`,
  )
  return {
    kind: 'phrase',
    summary,
    why: `Each of these lines stayed in at least ${least} of ${of}, whatever they were about.`,
    languages: languagesOf(site),
    seen: true,
    ...(host !== '' && { sites: [host] }),
    ...keys,
    phrases: lines.map(({ phrase }) => phrase),
    examples: {
      drop: shown.map(exampleOf),
      keep: [...sentences.slice(0, 2), ...site.paragraphs.slice(0, 1)],
    },
  }
}

/** Data of a rule as it is proposed. */
export type PhraseData = ReturnType<typeof ruleData>

/** The line as a document. One that begins with `<` would be read as a page. */
function exampleOf({ variants: [text = ''] }: LineCount): string {
  return text.startsWith('<') ? `A line before it\n\n${text}` : text
}

function languagesOf({ languages, documents }: SiteLines): string[] {
  const found = [...languages].filter(([, count]) => count >= documents * LANGUAGE_SHARE)
  return found.length === 0 ? ['any'] : found.map(([language]) => language).toSorted()
}

/** The lines that a rule finds once it is compiled: what looks like no line to the matcher is not proposed. */
export function foundLines(
  part: RulePart,
  { id }: RuleSource,
  rules: RuleSet,
): readonly LineCount[] {
  return part.lines.filter(({ variants: [text = ''] }) => {
    return rules.matchBlock(text, fold(text))?.rule.id === id
  })
}
