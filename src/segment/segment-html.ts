import type { Block } from '../model/block.ts'
import type { CaptionUnit, Isolated, Zone } from '../model/isolated.ts'
import type { Leaf } from '../model/outline.ts'
import { fold } from '../text/fold.ts'
import { words } from '../text/words.ts'

/** The blocks of a page in reading order, those outside the article too. The texts of one caption are one block. */
export function segmentHtml({ outline: { leaves }, zones, captions }: Isolated): Block[] {
  const blocks: Block[] = []
  const printed = new Set<CaptionUnit>()
  for (const leaf of leaves) {
    const zone = zones[leaf.index]!
    const unit =
      zone.place === 'article' && zone.caption !== undefined ? captions[zone.caption] : undefined
    if (unit && printed.has(unit)) continue
    if (unit) printed.add(unit)
    const parts = unit ? unit.leaves.filter((at) => zones[at]!.place === 'article') : [leaf.index]
    blocks.push(
      toBlock(
        blocks.length,
        leaf,
        zone,
        parts.map((at) => leaves[at]!),
        unit?.credits,
      ),
    )
  }
  return blocks
}

function toBlock(
  index: number,
  leaf: Leaf,
  zone: Zone,
  parts: readonly Leaf[],
  credits: ReadonlySet<number> = new Set(),
): Block {
  const text = parts.map((part) => part.text).join(' ')
  const folded = fold(text)
  const credit = parts
    .filter((part) => credits.has(part.index))
    .map((part) => part.text)
    .join(' ')
  const node = leaf.box.element
  return {
    index,
    kind: leaf.kind,
    text,
    folded,
    words: words(folded),
    spans: [],
    start: node.position?.start.offset ?? 0,
    end: parts.at(-1)?.box.element.position?.end.offset ?? 0,
    breaksBefore: index === 0 ? 0 : 2,
    origin: { zone, node, ...(credit !== '' && { credit }) },
  }
}
