import type { Root } from 'hast'
import { cleaner, type Cleaner, explainTree as explainTreeWith } from './cleaner.ts'
import { printers } from './emit/html/printers.ts'
import type { Explanation } from './model/explanation.ts'
import type { CleanerOptions, CleanOptions } from './model/options.ts'
import type { ArticleRecord } from './model/record.ts'

/**
 * Clean one document.
 *
 * @param input text, or bytes in any encoding
 * @returns the record: the main article, all articles, what was removed, and what `restore` needs
 * @throws InputError when the input is no text, UsageError when an option is wrong
 */
export function clean(input: string | Uint8Array, options: CleanOptions = {}): ArticleRecord {
  return createCleaner(options).clean(input, options)
}

/** Clean one document and show every block it had with what was decided about it. Input and errors as for `clean`. */
export function explain(input: string | Uint8Array, options: CleanOptions = {}): Explanation {
  return createCleaner(options).explain(input, options)
}

/** A cleaner for many documents: the rules are compiled once. */
export function createCleaner(options: CleanerOptions = {}): Cleaner {
  return cleaner(options, printers)
}

/** Clean a tree that `rehype-parse` made. See `explainTree` of the cleaner. */
export function explainTree(
  tree: Root,
  source: string,
  options: CleanOptions,
): Explanation & { readonly tree: Root } {
  return explainTreeWith(tree, source, options, printers)
}
