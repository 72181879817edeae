import type { Block } from '../../model/block.ts'
import type { Detector, Scene } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import { isProse } from '../../text/prose.ts'
import { findGallery } from './find-gallery.ts'
import { type Header, findHeader } from './find-header.ts'
import { type LiveBlocks, liveBlocks } from './live-blocks.ts'
import { sharedArtifacts } from './shared-artifacts.ts'

/** Places from a document's start at which its headline may stand: a section name and a date come before some. */
const START = 6

/**
 * Headlines, and the captions in their headers that carry no credit.
 *
 * Structure first: a headline is a line that comes back with only captions and artifacts between its copies, so it
 * is found in any language. Without such a sign a line stays body text.
 */
export const titles: Detector = {
  id: 'titles',
  detect(scene) {
    const live = liveBlocks(scene)
    const findings: Finding[] = []
    const headers: Header[] = []
    let current: string | undefined
    for (let place = 0; place < live.blocks.length; place++) {
      const block = live.blocks[place]!
      if (current === block.folded) continue
      const isStart = place === 0 || live.separatorBefore[place] === true
      const found =
        current === undefined || isStart || live.isTitleShaped(place)
          ? judge(scene, live, place, isStart, current)
          : undefined
      if (!found) continue
      findings.push(...found.findings)
      if (found.header) headers.push(found.header)
      current = block.folded
      place = found.last
    }
    return [...findings, ...sharedArtifacts(scene, live, headers)]
  },
}

interface Found {
  readonly findings: readonly Finding[]
  readonly header?: Header
  /** Last place that belongs to the header. */
  readonly last: number
}

function judge(
  scene: Scene,
  live: LiveBlocks,
  place: number,
  isStart: boolean,
  current: string | undefined,
): Found | undefined {
  const { rules } = scene
  const block = live.blocks[place]!
  if (rules.has('titles/record-field') && place < START && isRecordTitle(scene, block))
    return {
      findings: [title('titles/record-field', block, 'the title that the record names')],
      last: place,
    }
  if (rules.has('titles/repeated')) {
    const gallery = isStart ? findGallery(live, place) : undefined
    if (gallery) {
      const labels = gallery.captions
        .filter((at) => !live.isCaption(at))
        .map((at) => caption('captions/gallery', live.blocks[at]!))
      return {
        findings: [title('titles/repeated', block, 'a headline'), ...labels],
        last: gallery.titles.at(-1)!,
      }
    }
    const header = findHeader(
      live,
      place,
      isStart,
      rules.threshold('titles/repeated', 'maxBetween'),
    )
    if (header) {
      const labels = rules.has('captions/doubled')
        ? header.captions.map((at) => caption('captions/doubled', live.blocks[at]!))
        : []
      return {
        findings: [title('titles/repeated', block, 'a headline'), ...labels],
        header,
        last: header.last,
      }
    }
  }
  if (
    rules.has('titles/followed') &&
    live.isTitleShaped(place) &&
    isFollowed(live, place, isStart, current)
  )
    return {
      findings: [
        title('titles/followed', block, 'a headline'),
        ...doubledBehind(scene, live, place),
      ],
      last: place,
    }
  return undefined
}

/** The line `title` of the record, or that line with the site's name behind it. */
function isRecordTitle({ hints }: Scene, block: Block): boolean {
  return (
    hints.foldedTitle !== undefined &&
    hints.foldedTitle !== '' &&
    block.folded === hints.foldedTitle
  )
}

/**
 * Whether what follows shows a headline. At a document's start an artifact or a caption directly behind it is enough;
 * further on, where a subheading may stand over a picture too, a wider gap before the line must come to it.
 */
function isFollowed(
  live: LiveBlocks,
  place: number,
  isStart: boolean,
  current: string | undefined,
): boolean {
  const artifact = live.artifactBefore[place + 1] === true
  const credited = live.isCaption(place + 1)
  if (isStart)
    return artifact || credited || (doubledRun(live, place + 1) > 0 && proseSoon(live, place + 1))
  const wideGap = live.blocks[place]!.breaksBefore > 2
  return current !== undefined && wideGap && (artifact || credited)
}

function proseSoon(live: LiveBlocks, place: number): boolean {
  for (let at = place; at < place + START + 2 && !live.separatorBefore[at]; at++) {
    const block = live.blocks[at]
    if (block && isProse(block)) return true
  }
  return false
}

/** How many places from here say the same, when more than one does. */
function doubledRun(live: LiveBlocks, place: number): number {
  const folded = live.blocks[place]?.folded
  let end = place
  while (folded !== undefined && live.blocks[end + 1]?.folded === folded) end++
  return end > place ? end - place + 1 : 0
}

function doubledBehind(scene: Scene, live: LiveBlocks, place: number): Finding[] {
  const run = live.isCaption(place + 1) ? 0 : doubledRun(live, place + 1)
  if (!scene.rules.has('captions/doubled')) return []
  return live.blocks
    .slice(place + 1, place + 1 + run)
    .filter((block) => !isProse(block))
    .map((block) => caption('captions/doubled', block))
}

function title(rule: string, block: Block, expected: string): Finding {
  return {
    rule,
    block: block.index,
    proposal: 'label',
    role: 'title',
    reason: `Unexpected headline among paragraphs, expected ${expected}`,
  }
}

function caption(rule: string, block: Block): Finding {
  return {
    rule,
    block: block.index,
    proposal: 'label',
    role: 'caption',
    reason: 'Unexpected line of a header among paragraphs, expected a caption',
  }
}
