import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import { isEnumerated } from '../../text/sentence.ts'

/** The blocks that are left to judge, with what stood between them. */
export interface LiveBlocks {
  readonly blocks: readonly Block[]
  /** For each place, whether a viewer's artifact stood directly before it. */
  readonly artifactBefore: readonly boolean[]
  /** For each place, whether a line `---` stands directly before it. */
  readonly separatorBefore: readonly boolean[]
  /** For each place, the next place with the same folded text, or -1. */
  readonly nextCopy: readonly number[]
  /** For each place, the last one of the lines from there that say the same, with no line `---` between them. */
  readonly runEnd: readonly number[]
  /** For each caption, the last one of those that follow it, with no line `---` between them. */
  readonly captionsEnd: readonly number[]
  readonly isCaption: (place: number) => boolean
  /** Whether the neighbour before or behind says the same. */
  readonly isDoubled: (place: number) => boolean
  /** Whether the line could be a headline: short, one sentence, no label, no list item. */
  readonly isTitleShaped: (place: number) => boolean
}

const MAX_TITLE_WORDS = 40
const MAX_TITLE_CHARACTERS = 300
const NO_TITLE_END = /[.:;,،؛।。、]["'”’»)]*$/u
const ELLIPSIS = /(?:\.\.\.|…)["'”’»)]*$/u
const LETTER = /\p{L}/u

export function liveBlocks({ blocks, drops, labels }: Scene): LiveBlocks {
  const live: Block[] = []
  const artifactBefore: boolean[] = []
  const separatorBefore: boolean[] = []
  let artifact = false
  let separator = false
  for (const block of blocks) {
    if (drops.has(block.index)) artifact = true
    else if (block.kind === 'separator') separator = true
    else {
      live.push(block)
      artifactBefore.push(artifact)
      separatorBefore.push(separator)
      artifact = false
      separator = false
    }
  }
  const isCaption = (place: number) => labels.get(live[place]?.index ?? -1)?.role === 'caption'
  const repeatsLast = (place: number) =>
    live[place] !== undefined &&
    live[place].folded === live[place - 1]?.folded &&
    !separatorBefore[place]
  const isDoubled = (place: number) => repeatsLast(place) || repeatsLast(place + 1)
  const isTitleShaped = (place: number) => {
    const block = live[place]
    return block !== undefined && !isCaption(place) && hasTitleShape(block)
  }
  return {
    blocks: live,
    artifactBefore,
    separatorBefore,
    nextCopy: nextCopies(live),
    runEnd: runEnds(live.length, repeatsLast),
    captionsEnd: runEnds(live.length, (place) => isCaption(place) && !separatorBefore[place]),
    isCaption,
    isDoubled,
    isTitleShaped,
  }
}

function hasTitleShape({ kind, text, words }: Block): boolean {
  if (kind === 'pre' || words.length > MAX_TITLE_WORDS || text.length > MAX_TITLE_CHARACTERS)
    return false
  return (
    LETTER.test(text) && !isEnumerated(text) && (!NO_TITLE_END.test(text) || ELLIPSIS.test(text))
  )
}

function nextCopies(live: readonly Block[]): number[] {
  const next: number[] = []
  const seen = new Map<string, number>()
  for (let place = live.length - 1; place >= 0; place--) {
    const { folded } = live[place]!
    next[place] = seen.get(folded) ?? -1
    seen.set(folded, place)
  }
  return next
}

/** For each place, the last one of those that go on from it. */
function runEnds(length: number, goesOn: (place: number) => boolean): number[] {
  const ends: number[] = []
  for (let place = length - 1; place >= 0; place--)
    ends[place] = goesOn(place + 1) ? ends[place + 1]! : place
  return ends
}
