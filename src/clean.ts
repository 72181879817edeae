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
import type { ArticleRecord } from './model/record.ts'
import type { RuleSet } from './model/rule.ts'
import { isolate } from './isolate/isolate.ts'
import { readMeta } from './parse/meta/read-meta.ts'
import { parseHtml } from './parse/parse-html.ts'
import { parseText } from './parse/parse-text.ts'
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
 * Clean one document.
 *
 * @param input text, or bytes in any encoding
 * @returns the record: the main article, all articles, what was removed, and what `restore` needs
 * @throws InputError when the input is no text, UsageError when an option is wrong
 */
export function clean(input: string | Uint8Array, options: CleanOptions = {}): ArticleRecord {
  return explain(input, options).record
}

/** Clean one document and show every block it had with what was decided about it. Input and errors as for `clean`. */
export function explain(input: string | Uint8Array, options: CleanOptions = {}): Explanation {
  return createCleaner(options).explain(input, options)
}

/** A cleaner for many documents: the options are checked and the rules compiled once. */
export function createCleaner(options: CleanerOptions = {}): Cleaner {
  const run = (input: string | Uint8Array, document: DocumentOptions = {}) =>
    explainDocument(input, document, options)
  return { clean: (input, document) => run(input, document).record, explain: run }
}

function explainDocument(
  input: string | Uint8Array,
  document: DocumentOptions,
  options: CleanerOptions,
): Explanation {
  const decoded = decode(input, document.charset, document.id ?? 'input', document.from)
  const parsed = document.from === 'html' ? parseHtml(decoded.text) : parseText(decoded.text)
  return explainParsed(decoded, parsed, document, options)
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
): Explanation {
  const rules = rememberAnswers(options.rules ?? defaultRules())
  const blocks = parsed.format === 'html' ? segmentHtml(isolate(parsed, rules)) : segment(parsed)
  const hints = document.title === undefined ? {} : { foldedTitle: fold(document.title) }
  const { decisions, settled } = decide(blocks, rules, options.captions, hints)
  const messages = settled ? parsed.messages : [...parsed.messages, UNSETTLED]
  const { format, tree, meta } = parsed
  const cleaned = { decoded: source, format, tree, meta, blocks, decisions, document, options }
  return { record: emit({ ...cleaned, messages }), blocks, decisions }
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
): Explanation & { readonly tree: Root } {
  const parsed: Parsed = { format: 'html', text: source, tree, messages: [], meta: readMeta(tree) }
  const explanation = explainParsed({ text: source, messages: [] }, parsed, options, options)
  const { meta } = parsed
  const printed = printedTree({ tree, meta, document: options, options, ...explanation })
  return { ...explanation, tree: printed }
}

/**
 * Look again at what is left until nothing more goes, so that cleaning clean output changes nothing. Roles and
 * article borders are those of the first look: the copies that show them are gone afterwards.
 */
function decide(
  blocks: readonly Block[],
  rules: RuleSet,
  captions: CaptionMode = 'keep',
  hints: Hints = {},
) {
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
