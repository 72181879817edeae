import type { Block } from '../../model/block.ts'
import type { Detector, Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { captionRepeats } from './caption-repeats.ts'
import { exactRepeats } from './exact-repeats.ts'
import { nearRepeats } from './near-repeats.ts'
import { pullQuotes } from './pull-quotes.ts'
import { scopes } from './scopes.ts'
import { sharedBlocks } from './shared-blocks.ts'
import { titleRepeats } from './title-repeats.ts'
import { truncatedRepeats } from './truncated-repeats.ts'

/**
 * What an article says twice. Titles and captions first, then paragraphs: whole, nearly whole, cut short, inside a
 * longer one. A block is proposed once, by the first of these that finds it.
 *
 * Body text is held against body text and captions against captions: a caption may say what the story says.
 */
export const repeats: Detector = {
  detect: (scene) => scopes(scene).flatMap((scope) => findRepeats(scene, scope)),
}

function findRepeats(scene: Scene, scope: readonly Block[]): Finding[] {
  const found = new Map<number, Finding>()
  const add = (findings: readonly Finding[]) => {
    for (const finding of findings) if (!found.has(finding.block)) found.set(finding.block, finding)
  }
  const rest = (role: 'body' | 'caption') =>
    scope.filter(
      ({ index }) => !found.has(index) && (scene.labels.get(index)?.role ?? 'body') === role,
    )
  add(titleRepeats(scene, scope))
  add(captionRepeats(scene, scope))
  add(truncatedRepeats(scene, rest('caption')))
  add(nearRepeats(scene, rest('caption')))
  add(exactRepeats(scene, rest('body')))
  const shared = sharedBlocks(rest('body'))
  add(truncatedRepeats(scene, rest('body')))
  add(nearRepeats(scene, rest('body'), shared))
  add(pullQuotes(scene, rest('body'), shared))
  return [...found.values()]
}
