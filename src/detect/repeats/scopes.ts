import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'

/**
 * The stretches of a document in which a second copy is a repeat: from one article's start or line `---` to the
 * next. Two articles may rightly hold the same paragraph. Blocks that go anyway are left out.
 */
export function scopes({ blocks, drops, splits }: Scene): Block[][] {
  const all: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'separator' || splits.has(block.index)) all.push([])
    if (block.kind === 'separator' || drops.has(block.index)) continue
    all.at(-1)!.push(block)
  }
  return all.filter((scope) => scope.length > 1)
}
