import type { Block } from '../model/block.ts'
import { endsSentence } from './sentence.ts'

/** Words from which a block that closes a sentence is body text, not a headline or a label. */
const SENTENCE_WORDS = 15
/** Words from which any block is. */
const LONG_WORDS = 30

/** Whether a block can only be body text: too long and too much of a sentence for a line of a header. */
export function isProse(block: Block): boolean {
  const length = block.words.length
  return length >= LONG_WORDS || (length >= SENTENCE_WORDS && endsSentence(block.text))
}
