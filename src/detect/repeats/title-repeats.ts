import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { repeat } from './repeat.ts'

/** Every copy of a headline after its first. */
export function titleRepeats({ labels, rules }: Scene, scope: readonly Block[]): Finding[] {
  if (!rules.has('repeats/title')) return []
  const title = scope.find((block) => labels.get(block.index)?.role === 'title')
  if (!title) return []
  return scope
    .filter(
      (block) => block.folded === title.folded && block.index > title.index && block.kind !== 'pre',
    )
    .map((block) => repeat('repeats/title', block, title, 'second copy of the title'))
}
