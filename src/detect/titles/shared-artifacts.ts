import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import type { Header } from './find-header.ts'
import type { LiveBlocks } from './live-blocks.ts'

/**
 * Artifacts that no rule names, in any language: a word or two that stand between the two copies of the headline in
 * more than one header of the document. What a site's viewer prints, it prints in every article.
 */
export function sharedArtifacts(
  { rules }: Scene,
  live: LiveBlocks,
  headers: readonly Header[],
): Finding[] {
  if (!rules.has('artifacts/shared-line')) return []
  const maxWords = rules.threshold('artifacts/shared-line', 'maxWords')
  const places = new Map<string, number[]>()
  for (const header of headers) {
    for (const place of header.others) {
      const { folded, words } = live.blocks[place]!
      if (words.length <= maxWords) places.set(folded, [...(places.get(folded) ?? []), place])
    }
  }
  const shared = [...places.values()].filter((copies) => copies.length > 1).flat()
  return shared.map((place) => ({
    rule: 'artifacts/shared-line',
    block: live.blocks[place]!.index,
    proposal: 'drop',
    reason: `Unexpected line \`${live.blocks[place]!.text}\` in every header, expected headline and captions`,
  }))
}
