import type { Article, Caption } from '../model/record.ts'
import type { PrintedBlock } from './printed-block.ts'

/**
 * The blocks of each article, in order; what goes is left out.
 *
 * @param withPictures whether captions that go leave their pictures, as blocks without text
 */
export function articleParts(
  printed: readonly PrintedBlock[],
  withPictures = false,
): PrintedBlock[][] {
  const articles: PrintedBlock[][] = [[]]
  for (const part of printed) {
    if (part.decision.startsArticle) articles.push([])
    const isPrinted = part.text === '' ? withPictures && leavesPicture(part) : !part.isBorder
    if (isPrinted) articles.at(-1)!.push(part)
  }
  return articles
}

/** Whether a block is a caption that goes because captions are not wanted, not because it is a copy. */
function leavesPicture({ block, decision: { role, labelledBy, cuts } }: PrintedBlock): boolean {
  const isDropped = role === 'caption' && cuts.some(({ rule }) => rule === labelledBy)
  return isDropped && block.origin?.figure !== undefined
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
