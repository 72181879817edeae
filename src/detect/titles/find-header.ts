import { isProse } from '../../text/prose.ts'
import type { LiveBlocks } from './live-blocks.ts'

/** A headline that comes back, and what stands round its copies. */
export interface Header {
  /** Places of the first copy, of the last one, and of the last line that belongs to the header. */
  readonly first: number
  readonly second: number
  readonly last: number
  /** Places of lines in the header that their place shows to be captions, whatever their language. */
  readonly captions: readonly number[]
  /** Places of lines that nothing explains: a subtitle, a date, an unknown artifact. */
  readonly others: readonly number[]
}

/** Lines in a header that nothing explains: a subtitle and a date, say. */
const MAX_OTHERS = 2
const MAX_SUBTITLE_WORDS = 60
const MIN_BARE_TITLE_WORDS = 3
/** Times that the line changes in the second half of a header; of what goes on in turns for longer each is judged anew. */
const MAX_CHANGES = 64
/** How soon body text must follow a header that only repetition shows. */
const PROSE_WITHIN = 4

/**
 * The header that starts at a place: a headline that comes back with only captions, artifacts, lines that come
 * back with it and at most a subtitle between its copies.
 *
 * An artifact or a credited caption between the copies is proof. Repetition alone is also found in verse and lists,
 * so there body text must follow.
 *
 * @param isStart whether the place is the first of the document or follows a line `---`
 * @param maxBetween blocks that may stand between the copies
 */
export function findHeader(
  live: LiveBlocks,
  first: number,
  isStart: boolean,
  maxBetween: number,
): Header | undefined {
  const second = live.nextCopy[first] ?? -1
  if (second === -1 || second - first - 1 > maxBetween || !live.isTitleShaped(first))
    return undefined
  const title = live.blocks[first]!
  const last = headerEnd(live, first, second)
  const found = readBetween(live, first, second, last)
  if (!found) return undefined
  const { doubled, mirrored, others, hasArtifact, hasCredit } = found
  if (!hasArtifact && !hasCredit) {
    if (title.words.length < MIN_BARE_TITLE_WORDS || !proseFollows(live, last)) return undefined
    const explained = doubled.length + mirrored.length
    if (!isStart && (explained === 0 || explained < others.length)) return undefined
  }
  const captions = [...doubled, ...doubledAfter(live, second, last)]
  // Where no caption stands twice in a row, the line over the viewer's control is the picture's.
  if (doubled.length === 0 && !hasCredit)
    captions.push(...mirrored.filter((place) => live.artifactBefore[place + 1]))
  return { first, second, last, captions, others }
}

/** What stands between the two copies of a headline. */
interface Between {
  readonly doubled: number[]
  /** Places of lines that the second half of the header has too. */
  readonly mirrored: number[]
  readonly others: number[]
  hasArtifact: boolean
  hasCredit: boolean
}

/** Undefined where something stands there that no header holds. */
function readBetween(
  live: LiveBlocks,
  first: number,
  second: number,
  last: number,
): Between | undefined {
  const found: Between = {
    doubled: [],
    mirrored: [],
    others: [],
    hasArtifact: false,
    hasCredit: false,
  }
  for (let place = first + 1; place <= second; place++) {
    if (live.separatorBefore[place]) return undefined
    if (live.artifactBefore[place]) found.hasArtifact = true
    if (place === second) break
    const again = live.nextCopy[place] ?? -1
    if (live.isCaption(place)) found.hasCredit = true
    else if (live.isDoubled(place)) found.doubled.push(place)
    else if (again > second && again <= last) found.mirrored.push(place)
    else if (live.blocks[place]!.words.length > MAX_SUBTITLE_WORDS) return undefined
    else found.others.push(place)
  }
  return found.others.length > MAX_OTHERS ? undefined : found
}

/** The second half of the header: captions, and lines that its first half had. */
function headerEnd(live: LiveBlocks, first: number, second: number): number {
  const firstHalf = new Set(live.blocks.slice(first, second).map((block) => block.folded))
  let last = second
  const belongs = (place: number) =>
    !live.separatorBefore[place] &&
    (live.isCaption(place) || firstHalf.has(live.blocks[place]?.folded ?? '\0'))
  for (let left = MAX_CHANGES; belongs(last + 1) && left > 0; left--)
    last = (live.isCaption(last + 1) ? live.captionsEnd : live.runEnd)[last + 1]!
  return last
}

function doubledAfter(live: LiveBlocks, second: number, last: number): number[] {
  const places: number[] = []
  for (let place = second + 1; place <= last; place++)
    if (!live.isCaption(place) && live.isDoubled(place)) places.push(place)
  return places
}

function proseFollows(live: LiveBlocks, last: number): boolean {
  for (let at = last + 1; at <= last + PROSE_WITHIN && !live.separatorBefore[at]; at++) {
    const block = live.blocks[at]
    if (block && isProse(block)) return true
  }
  return false
}
