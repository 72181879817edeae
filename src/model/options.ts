import type { InputFormat } from './parsed.ts'
import type { RuleSet } from './rule.ts'

/** What becomes of captions in the output. */
export type CaptionMode = 'keep' | 'separate' | 'drop'

/**
 * A printed form of the whole document: text and Markdown with a line `---` between articles, HTML with an `article`
 * element each, safe to show in a page.
 */
export type Printed = 'text' | 'html' | 'markdown'

/** What is known of one document beside its text. Every field may be left out. */
export interface DocumentOptions {
  /** How to read the input. Default: `text`. */
  readonly from?: InputFormat
  /** Copied to the record. */
  readonly id?: string
  /** Copied to the record. */
  readonly url?: string
  /** BCP 47 tag, copied to the record. */
  readonly lang?: string
  /** The title as the document's owner knows it. */
  readonly title?: string
  /** Charset that the HTTP header named, for bytes. Default: found in the bytes. */
  readonly charset?: string
}

/** How documents are cleaned. Every field may be left out. */
export interface CleanerOptions {
  /**
   * `keep`: once, in place; `separate`: in `captions` only, not in the printed text; `drop`: removed.
   * Default: `keep`.
   */
  readonly captions?: CaptionMode
  /** Printed forms to put on the record beside `body`. Default: none. */
  readonly include?: readonly Printed[]
  /**
   * Whether `removed` says where in the source of a page each text stood, at about half the speed. `explain` always
   * does, and text always has it. Default: `false`.
   */
  readonly offsets?: boolean
  /** Default: the built-in rules, all on. */
  readonly rules?: RuleSet
}

/** Options of `clean` and `explain`. */
export interface CleanOptions extends CleanerOptions, DocumentOptions {}
