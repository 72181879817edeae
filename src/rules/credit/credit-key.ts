import { fold } from '../../text/fold.ts'

const WORD_FIRST = /^[\p{L}\p{N}]/u

/** The key of a label or a name: folded, or itself where it begins with a sign (`©`, `(C)`). */
export function creditKey(text: string): string {
  return WORD_FIRST.test(text) ? fold(text) : text.trim().toLowerCase()
}
