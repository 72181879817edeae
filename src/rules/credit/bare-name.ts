import type { CreditMatch } from '../../model/rule.ts'

const EDGES = /^[\s:：=＝/／|,;…©–—-]+|[\s:：=＝/／|,;–—-]+$/gu
const STOP = /\.$/u

/** The name alone: no label, no separators round it, no final stop. */
export function bareName(text: string): string {
  return text.replace(EDGES, '').replace(STOP, '').replace(EDGES, '')
}

/** What each way of looking for a credit answers. */
export type Found = CreditMatch | undefined
