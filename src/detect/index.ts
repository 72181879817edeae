import type { Block } from '../model/block.ts'
import type { Detector, Hints, Scene } from '../model/detector.ts'
import type { Finding } from '../model/finding.ts'
import type { RuleSet } from '../model/rule.ts'
import { artifacts } from './artifacts.ts'
import { boundaries } from './boundaries.ts'
import { captions } from './captions.ts'
import { placeholders } from './placeholders.ts'
import { repeats } from './repeats/repeats.ts'
import { titles } from './titles/titles.ts'
import { zones } from './zones.ts'

/** A page's structure says which line is the title and which the caption; text is not guessed at then. */
const HTML_DETECTORS: readonly Detector[] = [zones, artifacts, placeholders, repeats]

/** In this order: each may read what those before it found. */
const TEXT_DETECTORS: readonly Detector[] = [
  artifacts,
  placeholders,
  captions,
  titles,
  boundaries,
  repeats,
]

/** All that the detectors have to say about a document's blocks. */
export function detect(blocks: readonly Block[], rules: RuleSet, hints: Hints): Finding[] {
  const all: Finding[] = []
  const drops = new Map<number, Finding>()
  const labels = new Map<number, Finding>()
  const trims = new Map<number, Finding[]>()
  const splits = new Set<number>()
  const scene: Scene = { blocks, rules, hints, drops, labels, trims, splits }
  const isPage = blocks.some(({ origin }) => origin !== undefined)
  for (const detector of isPage ? HTML_DETECTORS : TEXT_DETECTORS) {
    for (const finding of detector.detect(scene)) {
      all.push(finding)
      if (finding.proposal === 'drop') drops.set(finding.block, finding)
      else if (finding.proposal === 'label') labels.set(finding.block, finding)
      else if (finding.proposal === 'split') splits.add(finding.block)
      else trims.set(finding.block, [...(trims.get(finding.block) ?? []), finding])
    }
  }
  return all
}
