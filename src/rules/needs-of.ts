import type { Need } from '../model/rule.ts'

/** What a match needs beside itself: strings that nobody has met yet need some second sign. */
export function needsOf(keys: {
  readonly needs?: Need | undefined
  readonly seen?: boolean | undefined
}): Need | undefined {
  return keys.needs ?? (keys.seen === false ? 'sign' : undefined)
}
