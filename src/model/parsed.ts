import type { Root } from 'hast'
import type { Message } from './message.ts'
import type { PageMeta } from './page-meta.ts'

/** What an input is read as. */
export type InputFormat = 'text' | 'html'

/** A parsed document: the same kind of tree whatever the input was. */
export interface Parsed {
  readonly format: InputFormat
  /** The characters that positions in the tree count in (UTF-16 offsets). */
  readonly text: string
  readonly tree: Root
  readonly messages: readonly Message[]
  /** HTML only. */
  readonly meta?: PageMeta
}
