import type { Root } from 'hast'
import type { Message } from './message.ts'

/** A parsed document: the same kind of tree whatever the input was. */
export interface Parsed {
  /** The characters that positions in the tree count in (UTF-16 offsets). */
  readonly text: string
  readonly tree: Root
  readonly messages: readonly Message[]
}
