import type { Message } from '../model/message.ts'

/** Elements inside each other at the most, as in WebKit; what walks a tree may recurse that deep. */
export const MAX_DEPTH = 512

/** Says that a tree was deeper. */
export function flattenedMessage(depth: number): Message {
  const reason = `Unexpected depth, expected at most ${depth} elements inside each other; flattened below`
  return { rule: 'parse/depth', reason }
}
