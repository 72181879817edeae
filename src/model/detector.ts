import type { Block } from './block.ts'
import type { Finding } from './finding.ts'
import type { RuleSet } from './rule.ts'

/** What the document's owner knows about it beside its text. */
export interface Hints {
  /** The title, as `fold` makes it. */
  readonly foldedTitle?: string
}

/** What a detector may look at. What earlier detectors found is read, never changed. */
export interface Scene {
  readonly blocks: readonly Block[]
  readonly rules: RuleSet
  readonly hints: Hints
  /** Blocks that earlier detectors proposed to drop, with the finding. */
  readonly drops: ReadonlyMap<number, Finding>
  /** Blocks that earlier detectors labelled, with the finding. */
  readonly labels: ReadonlyMap<number, Finding>
  /** Parts that earlier detectors proposed to trim. */
  readonly trims: ReadonlyMap<number, readonly Finding[]>
  /** Blocks at which an article starts that is not the first. */
  readonly splits: ReadonlySet<number>
}

/** One detector: looks at the blocks and says what it sees. */
export interface Detector {
  readonly detect: (scene: Scene) => Finding[]
}
