import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { fold } from '../../text/fold.ts'
import { repeat } from './repeat.ts'

/**
 * Second copies of captions, also where a copy lost its credit or has another one. Of such copies the first with a
 * credit stays: it says more. A slide that a script cloned goes before the slide itself.
 */
export function captionRepeats(scene: Scene, scope: readonly Block[]): Finding[] {
  const { labels, rules } = scene
  if (!rules.has('repeats/caption')) return []
  const minWords = rules.threshold('repeats/caption', 'minWords')
  const groups = new Map<string, Block[]>()
  const descriptions = new Map<Block, string>()
  for (const block of scope) {
    if (labels.get(block.index)?.role !== 'caption') continue
    const key = descriptionOf(scene, block)
    descriptions.set(block, key)
    if (key.split(' ').length >= minWords || block.folded !== key) groups.set(key, [])
  }
  if (groups.size === 0) return []
  for (const block of scope) {
    if (labels.get(block.index)?.role === 'title' || block.kind === 'pre') continue
    groups.get(descriptions.get(block) ?? block.folded)?.push(block)
  }
  return [...groups.values()].flatMap((copies) => {
    const own = copies.filter(({ origin }) => !origin?.zone.isClone)
    const left = own.length > 0 ? own : copies
    const kept = left.find((block) => labels.get(block.index)?.credit !== undefined) ?? left[0]
    return copies
      .filter((block) => block !== kept)
      .map((block) => repeat('repeats/caption', block, kept!, 'second copy of a caption'))
  })
}

/** A caption without its credit, folded; a lone credit is all there is of it, and all else has none. */
function descriptionOf({ labels }: Scene, { index, text, folded }: Block): string {
  const credit = labels.get(index)?.chars
  if (!credit) return folded
  return fold(`${text.slice(0, credit[0])} ${text.slice(credit[1])}`) || folded
}
