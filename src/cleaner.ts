import type { Root } from 'hast'
import { decode } from './decode/decode.ts'
import { detect } from './detect/index.ts'
import { emit } from './emit/emit.ts'
import { printedTree } from './emit/printed-forms.ts'
import type { Block } from './model/block.ts'
import type { Decision } from './model/decision.ts'
import type { Hints } from './model/detector.ts'
import type { Explanation } from './model/explanation.ts'
import type { Decoded } from './model/decoded.ts'
import type { Message } from './model/message.ts'
import type { Parsed } from './model/parsed.ts'
import type { CaptionMode, CleanerOptions, CleanOptions, DocumentOptions } from './model/options.ts'
import type { Printers } from './model/printers.ts'
import type { RuleSet } from './model/rule.ts'
import type { ArticleRecord } from './model/record.ts'
import { isolate } from './isolate/isolate.ts'
import { parseHtml } from './parse/parse-html.ts'
import { parseText } from './parse/parse-text.ts'
import { readTree } from './parse/read-tree.ts'
import { addCuts } from './resolve/add-cuts.ts'
import { resolve } from './resolve/resolve.ts'
import { survivors } from './resolve/survivors.ts'
import { defaultRules } from './rules/default.ts'
import { rememberAnswers } from './rules/remember-answers.ts'
import { segment } from './segment/segment.ts'
import { segmentHtml } from './segment/segment-html.ts'
import { fold } from './text/fold.ts'

/** Cleans documents with the same options; holds the rules and nothing of a document. */
export interface Cleaner {
  /** Clean one document. See `clean`. */
  readonly clean: (input: string | Uint8Array, document?: DocumentOptions) => ArticleRecord
  /** Clean one document and show every block with what was decided. See `explain`. */
  readonly explain: (input: string | Uint8Array, document?: DocumentOptions) => Explanation
}

/** Looks at a document after which it is clean; one that is not by then has a message on its record. */
const MAX_ROUNDS = 10
const UNSETTLED: Message = {
  rule: 'resolve/rounds',
  reason: `Unexpected repeats after ${MAX_ROUNDS} looks, expected a clean document; clean the output again`,
}

/**
 * A cleaner for many documents: the rules are compiled once.
 *
 * @param printers what prints HTML and Markdown; may be left out where the options ask for neither
 */
export function cleaner(options: CleanerOptions, printers?: Printers): Cleaner {
  const explained = (
    input: string | Uint8Array,
    document: DocumentOptions,
    wanted: CleanerOptions,
  ): Explanation => explainDocument(input, document, wanted, printers)
  return {
    clean: (input, document = {}) => explained(input, document, options).record,
    explain: (input, document = {}) => explained(input, document, { ...options, offsets: true }),
  }
}

function explainDocument(
  input: string | Uint8Array,
  document: DocumentOptions,
  options: CleanerOptions,
  printers: Printers | undefined,
): Explanation {
  const decoded = decode(input, document.charset, document.id ?? 'input', document.from)
  const { offsets: positions = false } = options
  const parsed =
    document.from === 'html' ? parseHtml(decoded.text, { positions }) : parseText(decoded.text)
  return explainParsed(decoded, parsed, document, options, printers)
}

/**
 * Clean a page that is parsed already. See `explain`; the tree is not changed.
 *
 * @param source the text that the tree was made of
 * @param parsed the tree, and what its page says of itself
 */
function explainParsed(
  source: Decoded,
  parsed: Parsed,
  document: DocumentOptions,
  options: CleanerOptions,
  printers: Printers | undefined,
): Explanation {
  const { rules: given = defaultRules(), captions = 'keep' } = options
  const rules = rememberAnswers(given.at(document.url ?? parsed.meta?.url))
  const blocks = parsed.format === 'html' ? segmentHtml(isolate(parsed, rules)) : segment(parsed)
  const hints = document.title === undefined ? {} : { foldedTitle: fold(document.title) }
  const { decisions, settled } = decide(blocks, rules, captions, hints)
  const messages = settled ? parsed.messages : [...parsed.messages, UNSETTLED]
  const { format, tree, meta } = parsed
  const cleaned = { decoded: source, format, tree, meta, blocks, decisions, document, options }
  return {
    record: emit({ ...cleaned, messages, printers }),
    source: source.text,
    blocks,
    decisions,
  }
}

/**
 * Clean a tree that `rehype-parse` made.
 *
 * @param tree is not changed
 * @param source the text that it was made of
 * @returns as `explain`, and the articles as a new tree
 */
export function explainTree(
  tree: Root,
  source: string,
  options: CleanOptions,
  printers: Printers,
): Explanation & { readonly tree: Root } {
  const parsed = readTree(tree, source)
  const explanation = explainParsed(
    { text: source, messages: [] },
    parsed,
    options,
    options,
    printers,
  )
  const { meta } = parsed
  const cleaned = { tree: parsed.tree, meta, document: options, options, ...explanation }
  const printed = printedTree(cleaned, printers)
  return { ...explanation, tree: printed }
}

/**
 * Look again at what is left until nothing more goes, so that cleaning clean output changes nothing. Roles and
 * article borders are those of the first look: the copies that show them are gone afterwards.
 */
function decide(blocks: readonly Block[], rules: RuleSet, captions: CaptionMode, hints: Hints) {
  let decisions: Decision[] = resolve(blocks, detect(blocks, rules, hints), captions)
  const printsLess = captions === 'separate' && decisions.some(({ role }) => role === 'caption')
  let changed = printsLess || decisions.some(({ cuts }) => cuts.length > 0)
  for (let round = 1; changed && round < MAX_ROUNDS; round++) {
    const left = survivors(blocks, decisions, captions)
    const again = resolve(left.blocks, detect(left.blocks, rules, hints), captions)
    changed = again.some(({ cuts }) => cuts.length > 0)
    if (changed) decisions = addCuts(decisions, left, again)
  }
  return { decisions, settled: !changed }
}
