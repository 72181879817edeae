import type { CaptionMode } from '../model/options.ts'
import type { PrintedBlock } from './printed-block.ts'

/** The document as text: blocks separated by blank lines, articles by a line `---`. No line break at the end. */
export function printText(
  articles: readonly (readonly PrintedBlock[])[],
  captions: CaptionMode,
): string {
  return articles
    .map((parts) =>
      parts.filter(({ decision }) => captions === 'keep' || decision.role !== 'caption'),
    )
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.map(({ text }) => text).join('\n\n'))
    .join('\n\n---\n\n')
}
