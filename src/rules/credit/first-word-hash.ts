import { fold } from '../../text/fold.ts'
import { hashWord } from '../../text/hash-word.ts'
import { scanWords } from './scan-words.ts'

/** The hash of what the first word of a text folds to (`hashWord`); 0 where it has no word. */
export function firstWordHash(text: string): number {
  const { count, starts, ends, hashes } = scanWords(text, 1)
  return count === 0 ? 0 : hashes[0]! || hashWord(fold(text.slice(starts[0], ends[0])))
}
