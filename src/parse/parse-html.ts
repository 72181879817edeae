import type { Message } from '../model/message.ts'
import type { Parsed } from '../model/parsed.ts'
import { addPositions } from './add-positions.ts'
import { type BoundedTree, parseBounded, type ParseLimits } from './parse-bounded.ts'
import { clampDepth } from './clamp-depth.ts'
import { flattenedMessage, MAX_DEPTH } from './flattened-message.ts'
import { readMeta } from './meta/read-meta.ts'

export interface ParseHtmlOptions {
  /** Whether nodes say where they stand in the source; costs half the speed. Default: false. */
  readonly positions?: boolean
  /** Default: 32 MiB of text, 512 elements deep, 500,000 nodes, 1,000 attributes an element. */
  readonly limits?: Partial<ParseLimits>
}

const LIMITS: ParseLimits = {
  length: 32 * 1024 * 1024,
  depth: MAX_DEPTH,
  nodes: 500_000,
  attributes: 1_000,
  reopened: 50_000,
}

/**
 * A page or a fragment to the tree that `rehype-parse` makes of it, and what the page says of itself.
 *
 * Past a limit the page is cut or flattened, with a message; it is never refused.
 */
export function parseHtml(text: string, options: ParseHtmlOptions = {}): Parsed {
  const limits = { ...LIMITS, ...options.limits }
  const positions = options.positions ?? false
  const source = readable(text.length > limits.length ? text.slice(0, limits.length) : text)
  const built = parseBounded(source, positions, limits)
  if (positions) addPositions(built.root, source, built.adapter)
  const flattened = clampDepth(built.root, limits.depth)
  return {
    format: 'html',
    text,
    tree: built.root,
    messages: messages(text, limits, built, flattened),
    meta: readMeta(built.root),
  }
}

/** The source as a parser of characters should have it: no BOM before the doctype, no half characters; as long as before. */
function readable(source: string): string {
  const whole = source.isWellFormed() ? source : source.toWellFormed()
  return whole.startsWith('\ufeff') ? ` ${whole.slice(1)}` : whole
}

function messages(
  text: string,
  limits: ParseLimits,
  { adapter, cutAt, gaveUpReopening }: BoundedTree,
  flattened: boolean,
): Message[] {
  const found: Message[] = []
  const cut = (rule: string, what: string, start: number) =>
    found.push({ rule, reason: `Unexpected ${what}; cut there`, start, end: text.length })
  const said = (rule: string, reason: string) => found.push({ rule, reason })
  if (cutAt !== undefined)
    cut('parse/nodes', `number of nodes, expected at most ${limits.nodes}`, cutAt)
  else if (text.length > limits.length)
    cut('parse/length', `length, expected at most ${limits.length} characters`, limits.length)
  if (flattened) found.push(flattenedMessage(limits.depth))
  if (adapter.attributesLeftOut > 0)
    said(
      'parse/attributes',
      `Unexpected number of attributes, expected at most ${limits.attributes} on an element; ${adapter.attributesLeftOut} left out`,
    )
  if (gaveUpReopening)
    said(
      'parse/formatting',
      `Unexpected formatting elements left open, expected at most ${limits.reopened} to reopen; the rest of the text is unformatted`,
    )
  return found
}
