import { Document, isScalar, isSeq } from 'yaml'
import { describePlaces } from './line-places.ts'
import type { PhraseData } from './rule-parts.ts'
import type { LineCount } from './site-lines.ts'

/** Texts of a line that a comment shows. */
const SHOWN = 3
const PROPOSED =
  ' Proposed by `presswash rules suggest`. Read each line: what an author wrote must stay.'

/**
 * A proposed rule as YAML. Comments say how often each line came, and where.
 *
 * @param lines those of the phrases, in the same order
 * @param documents those of the site
 */
export function printRule(
  data: PhraseData,
  lines: readonly LineCount[],
  documents: number,
): string {
  const file = new Document(data)
  file.commentBefore = PROPOSED
  const phrases = file.get('phrases')
  if (isSeq(phrases)) {
    for (const [index, item] of phrases.items.entries()) {
      const line = lines[index]
      if (isScalar(item) && line) item.commentBefore = ` ${evidence(line, documents)}`
    }
  }
  return file.toString({ lineWidth: 0, singleQuote: true })
}

function evidence({ form, documents: count, places, variants }: LineCount, documents: number) {
  const counted = `in ${count} of ${documents} documents, ${describePlaces(places, count)}`
  if (form === 'whole') return counted
  const shown = variants.slice(0, SHOWN).map((text) => `“${text}”`)
  // A comment ends with its line.
  return `${counted}: ${shown.join(', ')}`.replaceAll(/[\s\p{Cc}]+/gu, ' ')
}
