import { loadCleaner } from '../../load-cleaner.ts'
import type { Message } from '../../model/message.ts'
import type { CaptionMode, Printed } from '../../model/options.ts'
import type { ArticleRecord } from '../../model/record.ts'
import type { RuleSet, RuleSource } from '../../model/rule.ts'
import { InputError, RuleError, UsageError } from '../../report/error.ts'
import type { FailureStage } from '../failure.ts'
import { openDocument, type FieldNames } from '../open-document.ts'
import { printRow } from '../print-row.ts'
import type { RawDocument } from '../raw-document.ts'
import { tallyOf, type Tally } from '../report/tally.ts'

/** How all documents of a batch are cleaned: plain data, which a worker can be sent. */
export interface WorkSettings extends FieldNames {
  /** What is made of a document: its record, its row of JSON, or a printed form. */
  readonly want: 'record' | 'row' | Printed
  readonly captions?: CaptionMode | undefined
  /** Printed forms for the record. */
  readonly include?: readonly Printed[] | undefined
  readonly rules?: readonly RuleSource[] | undefined
  readonly off?: readonly string[] | undefined
  /** For documents that do not say where they are from. */
  readonly url?: string | undefined
}

/** What became of one document: plain data, which a worker can send. */
export type WorkResult =
  | {
      readonly name: string
      readonly output: string | ArticleRecord
      readonly tally: Tally
      readonly messages: readonly Message[]
    }
  | { readonly name: string; readonly stage: FailureStage; readonly reason: string }

/**
 * Make the function that cleans documents as the settings say, the rules compiled once.
 *
 * @throws RuleError, UsageError
 */
export async function createWork(
  settings: WorkSettings,
): Promise<(raw: RawDocument) => WorkResult> {
  const { want, captions, include = [], url } = settings
  const isForm = want !== 'record' && want !== 'row'
  const forms = new Set<Printed>(['text', ...include, ...(isForm ? [want] : [])])
  const rules = await rulesOf(settings)
  const cleaner = await loadCleaner({
    ...(captions && { captions }),
    ...(rules && { rules }),
    include: [...forms],
  })
  return (raw) => {
    const document = openDocument(raw, settings)
    if ('error' in document) {
      return { name: document.name, stage: document.stage, reason: document.error.reason }
    }
    const { name, input, options, own } = document
    try {
      const cleaned = cleaner.clean(input, url === undefined ? options : { url, ...options })
      const { text = '', ...rest } = cleaned
      const record: ArticleRecord = include.includes('text') ? cleaned : rest
      const row = want === 'row' ? printRow(record, own) : record
      const output = isForm ? (cleaned[want] ?? '') : row
      return { name, output, tally: tallyOf(record, text), messages: record.messages }
    } catch (error) {
      // Wrong options are wrong for all documents; a fault of ours must not cost the other ones.
      if (error instanceof UsageError || error instanceof RuleError) throw error
      const reason = error instanceof InputError ? error.reason : `internal error: ${String(error)}`
      return { name, stage: 'clean', reason }
    }
  }
}

/** The rules, where they are other than the built-in ones. */
async function rulesOf({ rules = [], off = [] }: WorkSettings): Promise<RuleSet | undefined> {
  if (rules.length === 0 && off.length === 0) return undefined
  // What reads rules takes longer to load than a document takes to clean.
  const { compileRules } = await import('../../rules/compile.ts')
  return compileRules(rules, { off })
}
