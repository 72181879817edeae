import type { Block } from './block.ts'
import type { Decision } from './decision.ts'
import type { ArticleRecord } from './record.ts'

/** A cleaned document with every block it had and what was decided about each. */
export interface Explanation {
  readonly record: ArticleRecord
  /** The input as text, which offsets refer to. */
  readonly source: string
  readonly blocks: readonly Block[]
  /** One a block, in the same order. */
  readonly decisions: readonly Decision[]
}
