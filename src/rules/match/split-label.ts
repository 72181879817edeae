/** What stands between a label and a headline. */
const MARK = /[:：|»>]/u
/** UTF-16 units of the label, and of all of such a line; words of the headline. */
const LABEL_CHARS = 60
const LINE_CHARS = 200
const HEADLINE_WORDS = 20

/** A line such as `More on this: Harbour bridge opens`. */
export interface LabelledLine {
  readonly label: string
  readonly headline: string
}

/** The label and the headline of a line; nothing where it has no such form. */
export function splitLabel(text: string): LabelledLine | undefined {
  if (text.length > LINE_CHARS) return undefined
  const mark = text.slice(0, LABEL_CHARS).search(MARK)
  if (mark < 1) return undefined
  const headline = text.slice(mark + 1)
  const words = headline.match(/\S+/gu)?.length ?? 0
  return words > 0 && words <= HEADLINE_WORDS ? { label: text.slice(0, mark), headline } : undefined
}
