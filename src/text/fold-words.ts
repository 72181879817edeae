import { foldInto } from './fold.ts'
import type { WordSink } from './quick-fold.ts'
import { Words, words } from './words.ts'

/** A text as it is compared. */
export interface FoldedText {
  /** `fold(text)` */
  readonly folded: string
  /** `words(folded)` */
  readonly words: Words
}

const sink: WordSink = { hashes: new Int32Array(2048), count: -1 }

/** A folded text and its words, hashed on the way. */
export function foldWords(text: string): FoldedText {
  const isLong = text.length > sink.hashes.length
  sink.count = -1
  const folded = foldInto(text, isLong ? undefined : sink)
  const hashes = sink.count === -1 ? undefined : sink.hashes.slice(0, sink.count)
  return { folded, words: hashes ? new Words(folded, hashes) : words(folded) }
}
