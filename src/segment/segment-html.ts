import type { Element } from 'hast'
import type { BlockOrigin } from '../model/block-origin.ts'
import type { Block } from '../model/block.ts'
import type { CaptionUnit, Isolated, Zone } from '../model/isolated.ts'
import type { Leaf } from '../model/outline.ts'
import { foldWords } from '../text/fold.ts'

const KICKER: Zone = { place: 'furniture', role: 'body', rule: 'furniture/box-meta' }

/** The blocks of a page in reading order, those outside the article too. The texts of one caption are one block. */
export function segmentHtml(isolated: Isolated): Block[] {
  const { outline, zones, captions } = isolated
  const { leaves } = outline
  const loose = loosePictures(isolated)
  const blocks: Block[] = []
  const printed = new Set<CaptionUnit>()
  for (const leaf of leaves) {
    const zone = zones[leaf.index]!
    const unit =
      zone.place === 'article' && zone.caption !== undefined ? captions[zone.caption] : undefined
    if (unit && printed.has(unit)) continue
    if (unit) printed.add(unit)
    const parts = unit ? unit.leaves.filter((at) => zones[at]!.place === 'article') : [leaf.index]
    const picturesBefore = loose.get(leaf.index)
    const origin: BlockOrigin = {
      zone,
      node: leaf.box.element,
      ...(unit && captionOrigin(unit, isolated)),
      ...(picturesBefore && { picturesBefore }),
    }
    const text = unit ? parts.map((at) => leaves[at]!.text).join(' ') : leaf.text
    const last = leaves[parts.at(-1)!]!
    const from = zone.from ?? 0
    if (from > 0)
      blocks.push(toBlock(blocks.length, text.slice(0, from), last, { ...origin, zone: KICKER }))
    const own = from > 0 ? text.slice(from).trimStart() : text.trimStart()
    blocks.push(toBlock(blocks.length, own, { kind: leaf.kind, box: last.box }, origin))
  }
  return blocks
}

function captionOrigin({ leaves, credits, picture }: CaptionUnit, { outline, zones }: Isolated) {
  const credit = leaves
    .filter((at) => credits.has(at) && zones[at]!.place === 'article')
    .map((at) => outline.leaves[at]!.text)
    .join(' ')
  const figure = picture === undefined ? undefined : outline.pictures[picture]?.element
  return { ...(credit !== '' && { credit }), ...(figure && { figure }) }
}

/** The article's pictures that no caption belongs to, by the text of the article that follows. */
function loosePictures({ outline, zones, captions }: Isolated): Map<number, Element[]> {
  const captioned = new Set(captions.map(({ picture }) => picture))
  const loose = new Map<number, Element[]>()
  for (const { index, element, leaf, linked, hiding } of outline.pictures) {
    const [before, after] = [zones[leaf - 1], zones[leaf]]
    const isInside = before?.place === 'article' && after?.place === 'article'
    if (!isInside || linked || hiding || captioned.has(index) || after.role === 'caption') continue
    const known = loose.get(leaf)
    if (known) known.push(element)
    else loose.set(leaf, [element])
  }
  return loose
}

function toBlock(
  index: number,
  text: string,
  { kind, box }: Pick<Leaf, 'kind' | 'box'>,
  origin: BlockOrigin,
): Block {
  const { folded, words } = foldWords(text)
  return {
    index,
    kind,
    text,
    folded,
    words,
    spans: [],
    start: origin.node.position?.start.offset ?? 0,
    end: box.element.position?.end.offset ?? 0,
    breaksBefore: index === 0 ? 0 : 2,
    origin,
  }
}
