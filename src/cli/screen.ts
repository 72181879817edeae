import picocolors from 'picocolors'
import type { Terminal } from './terminal.ts'
import { displayWidth, shorten, wrapText } from './wrap-text.ts'

/** How text is shown: in colour or with marks, wrapped where there is a width to wrap to. */
export interface Screen {
  readonly paint: ReturnType<typeof picocolors.createColors>
  /** What is removed as a whole. */
  readonly strike: (text: string) => string
  /** What is removed inside a line that stays. */
  readonly cut: (text: string) => string
  /** Keep the direction of Arabic or Hebrew from moving what stands beside it. */
  readonly isolate: (text: string) => string
  /** Offsets of the lines that a text takes beside an indent. */
  readonly spans: (text: string, indent: number) => (readonly [start: number, end: number])[]
  readonly wrap: (text: string, indent: number) => string[]
  /** One line beside an indent; all of it where no person looks. */
  readonly shorten: (text: string, indent: number) => string[]
  /** A heading over the whole width. */
  readonly rule: (text: string) => string
}

/** Narrower than this, a terminal wraps by itself. */
const LEAST = 20
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

export function createScreen({ colour, columns }: Pick<Terminal, 'colour' | 'columns'>): Screen {
  const paint = picocolors.createColors(colour)
  const room = (indent: number): number =>
    columns === undefined ? Infinity : Math.max(columns - indent, LEAST)
  const spans: Screen['spans'] = (text, indent) => wrapText(text, room(indent))
  return {
    paint,
    strike: (text) => paint.dim(paint.strikethrough(text)),
    cut: (text) => (colour ? paint.red(paint.strikethrough(text)) : `[-${text}-]`),
    isolate: (text) =>
      columns !== undefined && rightToLeft.test(text) ? `\u2068${text}\u2069` : text,
    spans,
    wrap: (text, indent) => spans(text, indent).map(([start, end]) => text.slice(start, end)),
    shorten: (text, indent) =>
      columns === undefined ? text.split('\n') : [shorten(text, room(indent))],
    rule: (text) =>
      `━━ ${text} ${'━'.repeat(Math.max((columns ?? 0) - displayWidth(text) - 4, 2))}`,
  }
}
