import { fold } from '../../text/fold.ts'

const WORD_FIRST = /^[\p{L}\p{N}]/u

/** The key of a label or a name: folded, or itself where it begins with a sign (`©`, `(C)`). */
export function creditKey(text: string): string {
  return beginsWithWord(text) ? fold(text) : text.trim().toLowerCase()
}

/** Whether a label begins with a letter or a digit, and not with a sign. */
export function beginsWithWord(text: string): boolean {
  return WORD_FIRST.test(text)
}
