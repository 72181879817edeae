/** The part that a block plays in an article. */
export type Role = 'title' | 'caption' | 'body'

/** What a finding asks for. `trim` is a drop of some characters inside the block. */
export type Proposal = 'drop' | 'trim' | 'label' | 'split'

/** What one rule says about one block. A finding proposes; it changes nothing. */
export interface Finding {
  readonly rule: string
  /** Index of the block. */
  readonly block: number
  readonly proposal: Proposal
  /** “Unexpected second copy of a caption, expected one”. */
  readonly reason: string
  /** For `label`: what the block is. */
  readonly role?: Role
  /** UTF-16 offsets into the block's text: for `trim` what goes, for a caption its credit. */
  readonly chars?: readonly [start: number, end: number]
  /** For a caption: who took the picture, as printed. */
  readonly credit?: string
  /** For a repeat: index of the block that covers this one. */
  readonly keptBlock?: number
  /** For a repeat: Dice coefficient of the two folded texts, 0 to 1. */
  readonly similarity?: number
}
