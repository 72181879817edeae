import type { Role } from './finding.ts'

/** What becomes of one block, or of a part of it. */
export interface Cut {
  readonly rule: string
  readonly action: 'drop' | 'trim'
  readonly reason: string
  /** UTF-16 offsets into the block's text. */
  readonly chars: readonly [start: number, end: number]
  readonly keptBlock?: number
  readonly similarity?: number
}

/** The one verdict on a block: its role, and what is cut from it. */
export interface Decision {
  readonly block: number
  readonly role: Role
  /** The rule that gave the role, if one did. */
  readonly labelledBy?: string
  readonly credit?: string
  /** Whether an article starts here. */
  readonly startsArticle: boolean
  /** A single cut over the whole text is a drop; parts of it are trims. In order, never overlapping. */
  readonly cuts: readonly Cut[]
}
