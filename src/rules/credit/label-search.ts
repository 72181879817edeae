import { literalSource } from '../match/literal-source.ts'

/** The labels in a text, in order: the label as printed, or the direct label, and where it stands. */
export type LabelSearch = (text: string) => readonly FoundLabel[]

export interface FoundLabel {
  readonly label: string
  /** It needs no colon. */
  readonly direct: boolean
  readonly start: number
  /** Behind the colon, if there is one. */
  readonly end: number
}

const COLON = /[:：=＝…]|\.{3}/u

/** A search for labels with their colon and for direct labels. What most blocks lack is tried first. */
export function makeLabelSearch(
  labels: readonly string[],
  directLabels: readonly string[],
): LabelSearch {
  const withColon = new RegExp(`(${either(labels)})\\s{0,2}(?:${COLON.source})`, 'giu')
  const direct = new RegExp(`(${either(directLabels)})`, 'giu')
  // Where none of the first words stands, none of the labels does.
  const sign = new RegExp(either(directLabels.map((label) => label.split(/\s/u)[0] ?? label)), 'iu')

  return (text) => {
    const found = COLON.test(text) ? collect(text, withColon, false) : []
    if (!sign.test(text)) return found
    const both = [...found, ...collect(text, direct, true)]
    return both.toSorted((a, b) => a.start - b.start)
  }
}

function collect(text: string, search: RegExp, direct: boolean): FoundLabel[] {
  return Array.from(text.matchAll(search), (match) => {
    const [whole, label = ''] = match
    return { label, direct, start: match.index, end: match.index + whole.length }
  })
}

function either(texts: readonly string[]): string {
  // Nothing matches an empty class.
  if (texts.length === 0) return '[]'
  const longestFirst = texts.toSorted((a, b) => b.length - a.length)
  return longestFirst.map((text) => literalSource(text)).join('|')
}
