import { isProse } from '../../text/prose.ts'
import type { LiveBlocks } from './live-blocks.ts'

/** A page that prints its headline before every picture. */
export interface Gallery {
  /** Places of the headline's copies. */
  readonly titles: readonly number[]
  /** Places of the lines between them. */
  readonly captions: readonly number[]
}

const MIN_COPIES = 3
const MIN_WORDS = 3
/** Lines under each picture. */
const MAX_CAPTIONS = 2

/** The gallery that starts at a place: the same headline over and over with a line or two between. */
export function findGallery(live: LiveBlocks, first: number): Gallery | undefined {
  const title = live.blocks[first]
  if (!title || title.words.length < MIN_WORDS || !live.isTitleShaped(first)) return undefined
  const titles = [first]
  const captions: number[] = []
  for (let at = first; ;) {
    const next = live.nextCopy[at] ?? -1
    if (next === -1 || next === at + 1 || next - at - 1 > MAX_CAPTIONS) break
    const between = Array.from({ length: next - at - 1 }, (_, i) => at + 1 + i)
    if (!between.every((place) => isCaptionShaped(live, place))) break
    captions.push(...between)
    titles.push(next)
    at = next
  }
  if (titles.length < MIN_COPIES) return undefined
  const tail = titles.at(-1)! + 1
  if (isCaptionShaped(live, tail)) captions.push(tail)
  return { titles, captions }
}

function isCaptionShaped(live: LiveBlocks, place: number): boolean {
  const block = live.blocks[place]
  return (
    block !== undefined &&
    block.words.length >= MIN_WORDS &&
    (live.isCaption(place) || !isProse(block))
  )
}
