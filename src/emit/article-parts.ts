import type { Article, Caption } from '../model/record.ts'
import type { PrintedBlock } from './printed-block.ts'

/** The blocks of each article, in order; what goes is left out. */
export function articleParts(printed: readonly PrintedBlock[]): PrintedBlock[][] {
  const articles: PrintedBlock[][] = [[]]
  for (const part of printed) {
    if (part.decision.startsArticle) articles.push([])
    if (part.text !== '' && !part.isBorder) articles.at(-1)!.push(part)
  }
  return articles
}

/** The article that the blocks make up. */
export function toArticle(parts: readonly PrintedBlock[]): Article {
  const texts = (role: string) =>
    parts.filter(({ decision }) => decision.role === role).map(({ text }) => text)
  return {
    title: texts('title')[0] ?? null,
    body: texts('body').join('\n\n'),
    captions: parts.filter(({ decision }) => decision.role === 'caption').map(toCaption),
  }
}

function toCaption({ text, decision: { credit } }: PrintedBlock): Caption {
  return credit !== undefined && text.includes(credit) ? { text, credit } : { text }
}
