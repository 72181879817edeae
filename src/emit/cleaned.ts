import type { Root } from 'hast'
import type { Block } from '../model/block.ts'
import type { Decision } from '../model/decision.ts'
import type { Decoded } from '../model/decoded.ts'
import type { Message } from '../model/message.ts'
import type { CleanerOptions, DocumentOptions } from '../model/options.ts'
import type { Printers } from '../model/printers.ts'
import type { PageMeta } from '../model/page-meta.ts'
import type { InputFormat } from '../model/parsed.ts'

/** What a record is made of. */
export interface Cleaned {
  readonly decoded: Decoded
  readonly format: InputFormat
  readonly tree: Root
  /** What a page says of itself. */
  readonly meta: PageMeta | undefined
  readonly blocks: readonly Block[]
  /** One a block. */
  readonly decisions: readonly Decision[]
  readonly document: DocumentOptions
  readonly options: CleanerOptions
  readonly messages: readonly Message[]
  /** Needed where the options ask for HTML or Markdown. */
  readonly printers?: Printers | undefined
}
