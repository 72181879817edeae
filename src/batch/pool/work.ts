import { createCleaner } from '../../clean.ts'
import type { Message } from '../../model/message.ts'
import type { CaptionMode, Printed } from '../../model/options.ts'
import type { ArticleRecord } from '../../model/record.ts'
import type { RuleSource } from '../../model/rule.ts'
import { InputError, RuleError, UsageError } from '../../report/error.ts'
import { compileRules } from '../../rules/compile.ts'
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
export function createWork(settings: WorkSettings): (raw: RawDocument) => WorkResult {
  const { want, captions, rules = [], off = [], include = [], url } = settings
  const isForm = want !== 'record' && want !== 'row'
  const forms = new Set<Printed>(['text', ...include, ...(isForm ? [want] : [])])
  const hasRules = rules.length > 0 || off.length > 0
  const cleaner = createCleaner({
    ...(captions && { captions }),
    ...(hasRules && { rules: compileRules(rules, { off }) }),
    include: [...forms],
  })
  return (raw) => {
    const document = openDocument(raw, settings)
    if ('error' in document) {
      return { name: document.name, stage: document.stage, reason: document.error.reason }
    }
    const { name, input, options, own } = document
    try {
      const explanation = cleaner.explain(input, url === undefined ? options : { url, ...options })
      const { text = '', ...rest } = explanation.record
      const record: ArticleRecord = include.includes('text') ? explanation.record : rest
      const row = want === 'row' ? printRow(record, own) : record
      const output = isForm ? (explanation.record[want] ?? '') : row
      return { name, output, tally: tallyOf(explanation, text), messages: record.messages }
    } catch (error) {
      // Wrong options are wrong for all documents; a fault of ours must not cost the other ones.
      if (error instanceof UsageError || error instanceof RuleError) throw error
      const reason = error instanceof InputError ? error.reason : `internal error: ${String(error)}`
      return { name, stage: 'clean', reason }
    }
  }
}
