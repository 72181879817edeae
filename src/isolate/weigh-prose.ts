import type { Leaf } from '../model/outline.ts'
import { endsSentence } from '../text/sentence.ts'

/** Letters from which a text is a paragraph, and from which it is one when it closes a sentence. */
const LONG = 100
const SENTENCE = 40
/** Share of letters in links from which a text is a list of links. */
const LINKED = 0.5
/** In scripts without spaces a character says what several letters say elsewhere. */
const DENSE = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/g
const DENSE_WEIGHT = 2.5
const SYLLABLE = /[\uac00-\ud7af]/g
const SYLLABLE_WEIGHT = 1.5

/** How long a text is, in letters of an alphabet. */
export function lettersOf({ text, chars }: Pick<Leaf, 'text' | 'chars'>): number {
  const dense = text.match(DENSE)?.length ?? 0
  const syllables = text.match(SYLLABLE)?.length ?? 0
  return chars + dense * (DENSE_WEIGHT - 1) + syllables * (SYLLABLE_WEIGHT - 1)
}

/** How much a leaf looks like a paragraph, in letters; 0 for headings, labels and links. */
export function weighProse(leaf: Leaf): number {
  if (leaf.kind === 'heading' || leaf.kind === 'caption') return 0
  if (leaf.linkChars > leaf.chars * LINKED) return 0
  const letters = lettersOf(leaf)
  if (letters < LONG && (letters < SENTENCE || !endsSentence(leaf.text))) return 0
  return leaf.kind === 'cell' ? letters / 2 : letters
}
