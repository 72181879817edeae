import type { CreditMatch } from '../../model/rule.ts'

const SPACE = /\s/
const LEADING = ':：=＝/／|,;…©–—-'
const TRAILING = ':：=＝/／|,;–—-'

/** The name alone: no label, no separators round it, no final stop. */
export function bareName(text: string): string {
  const bare = withoutEdges(text)
  return bare.endsWith('.') ? withoutEdges(bare.slice(0, -1)) : bare
}

function withoutEdges(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isOneOf(LEADING, text.charAt(start))) start++
  while (end > start && isOneOf(TRAILING, text.charAt(end - 1))) end--
  return text.slice(start, end)
}

function isOneOf(marks: string, char: string): boolean {
  return marks.includes(char) || SPACE.test(char)
}

/** What each way of looking for a credit answers. */
export type Found = CreditMatch | undefined
