import type { Message } from './message.ts'

export interface Caption {
  /** The caption as printed, its credit included. */
  readonly text: string
  /** Who took the picture: the name alone. */
  readonly credit?: string
}

export interface Article {
  /** Absent (`null`) when nothing in the document shows which line the title is. */
  readonly title: string | null
  /** Paragraphs separated by blank lines; no title. */
  readonly body: string
  readonly captions: readonly Caption[]
}

/** One thing that was taken out, where it stood and why. */
export interface Removal {
  readonly rule: string
  readonly action: 'drop' | 'trim'
  readonly text: string
  /**
   * UTF-16 offsets into the input; for a page, of the element that the text stood in, and only where offsets were
   * asked for.
   */
  readonly start?: number
  readonly end?: number
  /** The copy that stays, for repeats: offsets like those above. */
  readonly keptAt?: { readonly start: number; readonly end: number }
  /** Dice coefficient with the copy that stays, 0 to 1. */
  readonly similarity?: number
  readonly reason: string
}

/** What `restore` needs beside the rest of the record to write the input again. */
export interface Restore {
  /** The input with each block's text replaced by a letter; see `emit/layout.ts`. Absent for HTML. */
  readonly layout?: string
  readonly encoding?: string
  readonly patch?: { readonly head: number; readonly tail: number; readonly base64: string }
  /** For a JSONL record: the names of its own fields, in order. */
  readonly fields?: readonly string[]
  /** For a JSONL record: its own values of fields that the result replaced. */
  readonly values?: Readonly<Record<string, unknown>>
  /** For a JSONL record: how its line was printed, when not as `JSON.stringify` prints it. */
  readonly style?: 'spaced' | 'ascii' | 'spaced-ascii' | 'base64'
  /** For a JSONL record: the line itself, when no style gives it again; its bytes when the style is `base64`. */
  readonly line?: string
  /** For a JSONL record: blank lines and a BOM before its line. */
  readonly before?: string
  /** For a JSONL record: what ends its line, when not `\n`. */
  readonly end?: string
}

/** The result for one document. */
export interface ArticleRecord extends Article {
  readonly id?: string
  readonly url?: string
  readonly lang?: string
  /** All articles of the document in order; `title`, `body` and `captions` are those of the main one. */
  readonly articles: readonly Article[]
  readonly removed: readonly Removal[]
  readonly messages: readonly Message[]
  /** The whole document printed as text, when asked for. */
  readonly text?: string
  /** The whole document as sanitised HTML, when asked for. */
  readonly html?: string
  /** The whole document as Markdown (GFM), when asked for. */
  readonly markdown?: string
  /** Text input only. */
  readonly restore?: Restore
}
