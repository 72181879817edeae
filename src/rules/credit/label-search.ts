import type { Words } from '../kind.ts'
import { literalSource } from '../match/literal-source.ts'
import { joinWords } from './join-words.ts'
import { type Hit, type Word, WordIndex, wordsIn } from './word-index.ts'
import { WordSieve } from './word-sieve.ts'

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

const COLON = /\s{0,2}(?:[:：=＝…]|\.{3})/uy
const HAS_COLON = /[:：=＝…]|\.{3}/u

/** A search for labels with their colon, for direct labels and for signs in their place. */
export function makeLabelSearch(
  labels: Words,
  directLabels: Words,
  signs: readonly string[],
): LabelSearch {
  const withColon = new WordIndex(labels)
  const direct = new WordIndex(directLabels)
  const directSieve = new WordSieve(directLabels)
  const anySieve = new WordSieve(joinWords([labels, directLabels]))
  const findSigns = signSearch(signs)

  return (text) => {
    const hasColon = HAS_COLON.test(text)
    const found = findSigns(text)
    const starts = (hasColon ? anySieve : directSieve).find(text)
    if (starts.size === 0) return found
    const words = wordsIn(text)
    for (const [index, { start }] of words.entries()) {
      if (!starts.has(start)) continue
      const label = hasColon ? labelAt(text, words, index, withColon) : undefined
      if (label) found.push(label)
      const [hit] = direct.at(text, words, index)
      if (hit) found.push(toLabel(hit, true))
    }
    return found.toSorted((a, b) => a.start - b.start)
  }
}

/** A label with its colon. Of one that others begin with, the one that a colon follows. */
function labelAt(
  text: string,
  words: readonly Word[],
  index: number,
  labels: WordIndex,
): FoundLabel | undefined {
  for (const hit of labels.at(text, words, index)) {
    COLON.lastIndex = hit.end
    if (COLON.test(text)) return toLabel({ ...hit, end: COLON.lastIndex }, false)
  }
  return undefined
}

function toLabel({ entry, start, end }: Hit, direct: boolean): FoundLabel {
  return { label: entry, direct, start, end }
}

/** A search for labels that begin with no letter: `©`, `(C)`. There are few. */
function signSearch(signs: readonly string[]): (text: string) => FoundLabel[] {
  if (signs.length === 0) return () => []
  // Longest first, so that of two that begin alike the whole one is found.
  const sources = signs.toSorted((a, b) => b.length - a.length).map(literalSource)
  const any = new RegExp(sources.join('|'), 'iu')
  const search = new RegExp(any, 'giu')
  return (text) =>
    any.test(text)
      ? Array.from(text.matchAll(search), ({ 0: found, index }) =>
          toLabel({ entry: found, start: index, end: index + found.length }, true),
        )
      : []
}
