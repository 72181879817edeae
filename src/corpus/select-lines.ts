import { splitLabel } from '../rules/match/split-label.ts'
import { withoutNumbers } from '../rules/match/without-numbers.ts'
import { fold } from '../text/fold.ts'
import type { LineCount, SiteLines } from './site-lines.ts'

/** Documents in which a line must stand, unless the caller says: this many, and this share of the site's. */
const LEAST_DOCUMENTS = 3
const LEAST_SHARE = 0.05
/** Headlines behind a label, numbers in a line: different ones that must have been met. */
const LABEL_VARIANTS = 3
const NUMBER_VARIANTS = 2
/** Lines a document from which a label is a speaker's name or a question's letter. */
const LABEL_TIMES = 3
/** The share of labelled lines that close a sentence, from which they are text. */
const SENTENCE_SHARE = 0.5
/** The share of documents that a label opens, from which it is a part of their headlines. */
const HEADLINE_SHARE = 0.1

/** In how many documents of a site a line must stand to be proposed. */
export function leastDocuments({ documents }: SiteLines, given: number | undefined): number {
  return given ?? Math.max(LEAST_DOCUMENTS, Math.ceil(documents * LEAST_SHARE))
}

/**
 * The lines to propose rules for, the most frequent first; each text in one form only.
 *
 * @param minDocuments see `leastDocuments`
 */
export function selectLines(site: SiteLines, minDocuments: number | undefined): LineCount[] {
  const least = leastDocuments(site, minDocuments)
  const frequent = site.lines().filter(({ documents }) => documents >= least)
  const labels = frequent.filter((line) => line.form === 'label' && isLabel(line))
  const numbered = frequent.filter((line) => line.form === 'numbered' && isNumbered(line))
  const byLabel = new Set(labels.map(({ key }) => key))
  const byNumber = new Set(numbered.map(({ key }) => key))
  const unlabelled = [...frequent.filter(({ form }) => form === 'whole'), ...numbered].filter(
    ({ variants: [text = ''] }) => !byLabel.has(fold(splitLabel(text)?.label ?? '')),
  )
  const rest = unlabelled.filter(
    ({ form, key }) => form === 'numbered' || !byNumber.has(withoutNumbers(key)),
  )
  return [...labels, ...rest].toSorted(
    (a, b) => b.documents - a.documents || (a.key < b.key ? -1 : 1),
  )
}

/** One label before many headlines: not an interview, not the headline of the article itself. */
function isLabel({ variants, times, documents, sentences, places }: LineCount): boolean {
  return (
    variants.length >= LABEL_VARIANTS &&
    times <= documents * LABEL_TIMES &&
    sentences <= times * SENTENCE_SHARE &&
    places.first <= documents * HEADLINE_SHARE
  )
}

/** Lines whose numbers differ, not their case or punctuation alone. */
function isNumbered({ variants }: LineCount): boolean {
  return new Set(variants.map((text) => fold(text))).size >= NUMBER_VARIANTS
}
