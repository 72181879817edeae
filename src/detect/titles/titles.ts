import type { Detector } from '../../model/detector.ts'
import type { Finding } from '../../model/finding.ts'
import type { Header } from './find-header.ts'
import { findTitle } from './find-title.ts'
import { liveBlocks } from './live-blocks.ts'
import { sharedArtifacts } from './shared-artifacts.ts'

/**
 * Headlines, and the captions in their headers that carry no credit.
 *
 * Structure first: a headline is a line that comes back with only captions and artifacts between its copies, so it
 * is found in any language. Without such a sign a line stays body text.
 */
export const titles: Detector = {
  detect(scene) {
    const live = liveBlocks(scene)
    const findings: Finding[] = []
    const headers: Header[] = []
    let current: string | undefined
    for (let place = 0; place < live.blocks.length; place++) {
      const { folded } = live.blocks[place]!
      if (current === folded) continue
      const found = findTitle(scene, live, place, current === undefined)
      if (!found) continue
      for (const finding of found.findings) findings.push(finding)
      if (found.header) headers.push(found.header)
      current = folded
      place = found.last
    }
    return [...findings, ...sharedArtifacts(scene, live, headers)]
  },
}
