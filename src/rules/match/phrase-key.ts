import { fold } from '../../text/fold.ts'

/** Stands in a phrase for a number of at most three digits. */
const NUMBER = /\{[a-z]\}/g

/** A phrase as folded lines are held against it, with a number where it may have any. */
export function phraseKey(phrase: string): string {
  return fold(phrase.replace(NUMBER, '0'))
}
