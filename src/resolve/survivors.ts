import type { Block, Span } from '../model/block.ts'
import type { Decision } from '../model/decision.ts'
import type { CaptionMode } from '../model/options.ts'
import { foldWords } from '../text/fold.ts'
import { joinRanges, keptRanges } from '../text/kept-ranges.ts'
import { words } from '../text/words.ts'

/** What is left of a document after some decisions, as the blocks that its printed text would have. */
export interface Survivors {
  readonly blocks: readonly Block[]
  /** For each survivor, the block it was and the ranges of its text that are left; -1 for the line between articles. */
  readonly origins: readonly { readonly block: number; readonly ranges: readonly Span[] }[]
}

/**
 * The blocks of the cleaned document: what cleaning its printed text again would see.
 *
 * @param captions whether captions are printed
 */
export function survivors(
  blocks: readonly Block[],
  decisions: readonly Decision[],
  captions: CaptionMode,
): Survivors {
  const left: Block[] = []
  const origins: { block: number; ranges: readonly Span[] }[] = []
  const add = (block: Block, origin: number, ranges: readonly Span[]) => {
    left.push(placed(block, left.length))
    origins.push({ block: origin, ranges })
  }
  for (const decision of decisions) {
    const block = blocks[decision.block]!
    if (captions !== 'keep' && decision.role === 'caption') continue
    const before = left.at(-1)
    if (decision.startsArticle && before && before.kind !== 'separator')
      add(separator(block), -1, [])
    const ranges = keptRanges(
      block.text,
      decision.cuts.map(({ chars }) => chars),
    )
    if (ranges.length === 0) continue
    const text = joinRanges(block.text, ranges)
    add(text === block.text ? block : { ...block, text, ...foldWords(text) }, block.index, ranges)
  }
  return { blocks: left, origins }
}

/** A block at its place in what is printed. Field by field: there are many, and a spread takes ten times as long. */
function placed(block: Block, index: number): Block {
  const { origin } = block
  const own = {
    index,
    kind: block.kind,
    text: block.text,
    folded: block.folded,
    words: block.words,
    spans: block.spans,
    start: block.start,
    end: block.end,
    breaksBefore: index === 0 ? 0 : 2,
  }
  return origin ? { ...own, origin } : own
}

function separator(at: Block): Block {
  return {
    ...at,
    kind: 'separator',
    text: '---',
    folded: '',
    words: words(''),
    end: at.start,
    spans: [],
  }
}
