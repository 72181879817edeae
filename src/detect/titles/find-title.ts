import type { Block } from '../../model/block.ts'
import type { Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { isProse } from '../../text/prose.ts'
import { findGallery } from './find-gallery.ts'
import { type Header, findHeader } from './find-header.ts'
import type { LiveBlocks } from './live-blocks.ts'

/** Places from a document's start at which the headline that its record names may stand. */
const RECORD_TITLE_WITHIN = 6
/** How soon body text must follow a headline that only a doubled line shows. */
const PROSE_WITHIN = 8

/** A headline, the captions beside it, and where the lines that belong to them end. */
export interface FoundTitle {
  readonly findings: readonly Finding[]
  readonly header?: Header
  /** Last place that is judged. */
  readonly last: number
}

/**
 * Judge whether the line at a place is a headline.
 *
 * @param isFirst whether no headline was found yet
 */
export function findTitle(
  scene: Scene,
  live: LiveBlocks,
  place: number,
  isFirst: boolean,
): FoundTitle | undefined {
  const isStart = place === 0 || live.separatorBefore[place] === true
  return (
    recordTitle(scene, live, place) ??
    repeatedTitle(scene, live, place, isStart) ??
    followedTitle(scene, live, place, isStart, isFirst)
  )
}

/** The line that the record's own field `title` names. */
function recordTitle(
  { rules, hints }: Scene,
  live: LiveBlocks,
  place: number,
): FoundTitle | undefined {
  const block = live.blocks[place]!
  const rule = 'titles/record-field'
  if (!hints.foldedTitle || place >= RECORD_TITLE_WITHIN || !rules.has(rule)) return undefined
  return block.folded === hints.foldedTitle
    ? { findings: [title(rule, block)], last: place }
    : undefined
}

/** A line that comes back: in the header of a viewer, or before every picture of a gallery. */
function repeatedTitle(
  scene: Scene,
  live: LiveBlocks,
  place: number,
  isStart: boolean,
): FoundTitle | undefined {
  const rule = 'titles/repeated'
  if (live.nextCopy[place] === -1 || !scene.rules.has(rule)) return undefined
  const label = title(rule, live.blocks[place]!)
  const gallery = isStart ? findGallery(live, place) : undefined
  if (gallery)
    return {
      findings: [label, ...captions('captions/gallery', scene, live, gallery.captions)],
      last: gallery.titles.at(-1)!,
    }
  const header = findHeader(live, place, isStart, scene.rules.threshold(rule, 'maxBetween'))
  if (!header) return undefined
  return {
    findings: [label, ...captions('captions/doubled', scene, live, header.captions)],
    header,
    last: header.last,
  }
}

/**
 * A line with an artifact or a caption directly behind it. At a document's start that is enough; further on, where a
 * subheading may stand over a picture too, a wider gap before the line must come to it.
 */
function followedTitle(
  scene: Scene,
  live: LiveBlocks,
  place: number,
  isStart: boolean,
  isFirst: boolean,
): FoundTitle | undefined {
  const rule = 'titles/followed'
  const block = live.blocks[place]!
  const isShown = live.artifactBefore[place + 1] === true || live.isCaption(place + 1)
  if (!isStart && (isFirst || !isShown || block.breaksBefore <= 2)) return undefined
  if (!scene.rules.has(rule) || !live.isTitleShaped(place)) return undefined
  const named = captions('captions/doubled', scene, live, doubledRun(live, place + 1))
  if (!isShown && (named.length === 0 || !proseSoon(live, place + 1))) return undefined
  return { findings: [title(rule, block), ...named], last: place }
}

function proseSoon(live: LiveBlocks, place: number): boolean {
  for (let at = place; at < place + PROSE_WITHIN && !live.separatorBefore[at]; at++) {
    const block = live.blocks[at]
    if (block && isProse(block)) return true
  }
  return false
}

/** The places from here that say the same, when more than one does. */
function doubledRun(live: LiveBlocks, place: number): number[] {
  const end = (live.runEnd[place] ?? place) + 1
  return end - place > 1 ? Array.from({ length: end - place }, (_, i) => place + i) : []
}

function title(rule: string, block: Block): Finding {
  return {
    rule,
    block: block.index,
    proposal: 'label',
    role: 'title',
    reason: 'Unexpected headline among paragraphs, expected a title',
  }
}

/** Lines that only their place shows to be captions, where they are of a caption's length. */
function captions(
  rule: string,
  { rules }: Scene,
  live: LiveBlocks,
  places: readonly number[],
): Finding[] {
  if (!rules.has(rule)) return []
  const [min, max] = [rules.threshold(rule, 'minWords'), rules.threshold(rule, 'maxWords')]
  return places
    .filter((place) => !live.isCaption(place))
    .map((place) => live.blocks[place]!)
    .filter(({ words }) => words.length >= min && words.length <= max)
    .map((block) => ({
      rule,
      block: block.index,
      proposal: 'label',
      role: 'caption',
      reason: 'Unexpected line of a header among paragraphs, expected a caption',
    }))
}
