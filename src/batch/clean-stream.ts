import type { CleanerOptions, DocumentOptions } from '../model/options.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { RuleSource } from '../model/rule.ts'
import type { InputError } from '../report/error.ts'
import type { Source } from './batch-document.ts'
import { failureOf, type Failure, type FailureStage } from './failure.ts'
import { defaultLimits } from './default-limits.ts'
import { cleanInOrder, type Outcome } from './pool/clean-in-order.ts'
import { DocumentRunner, type RunnerOptions } from './pool/document-runner.ts'
import type { RawDocument } from './raw-document.ts'

/** A document for `cleanStream`: its text or bytes, alone or with what is known of it. */
export type StreamInput =
  | string
  | Uint8Array
  | (DocumentOptions & { readonly input: string | Uint8Array })

/** Options of `cleanStream`. Every field may be left out. */
export interface StreamOptions extends Omit<CleanerOptions, 'rules'>, RunnerOptions {
  /** Rules of one's own, from `loadRules`: workers compile them for themselves. */
  readonly rules?: readonly RuleSource[]
  /** Ids of rules to switch off. */
  readonly off?: readonly string[]
  /** The most bytes of one document. Default: 32 MiB. */
  readonly maxBytes?: number
  /** Ends the stream: no more is read, and what is at work still comes out. */
  readonly signal?: AbortSignal
}

/** What became of one document: its record, or why it has none. */
export type StreamResult<T extends StreamInput = StreamInput> =
  | { readonly document: T; readonly record: ArticleRecord }
  | { readonly document: T; readonly error: InputError; readonly stage: FailureStage }

const nowhere: Source = { path: '', name: '', format: 'text', below: '' }

/**
 * Clean many documents on all cores, in flat memory.
 *
 * Results come in the order of the documents, as fast as they are taken. A document that cannot be cleaned, takes too
 * long or ends its worker comes with its error, and costs no other one.
 * @throws UsageError, RuleError when an option is wrong; what the documents' own iterable throws
 */
export async function* cleanStream<T extends StreamInput>(
  documents: AsyncIterable<T> | Iterable<T>,
  options: StreamOptions = {},
): AsyncGenerator<StreamResult<T>> {
  const { captions, include, rules, off, maxBytes = defaultLimits.maxBytes, signal } = options
  const settings = { want: 'record', captions, include, rules, off } as const
  const runner = await DocumentRunner.create(settings, options)
  try {
    const items = itemsOf(documents, maxBytes)
    for await (const outcome of cleanInOrder(items, runner, ({ raw }) => raw, signal)) {
      yield resultOf(outcome)
    }
  } finally {
    await runner.close()
  }
}

interface Item<T> {
  readonly document: T
  readonly raw?: RawDocument
  readonly failure?: Failure
}

async function* itemsOf<T extends StreamInput>(
  documents: AsyncIterable<T> | Iterable<T>,
  maxBytes: number,
): AsyncGenerator<Item<T>> {
  let number = 0
  for await (const document of documents) {
    number += 1
    const { input, ...options } = described(document)
    const name = options.id ?? String(number)
    const size = input.length
    const raw: RawDocument = { kind: 'text', source: nowhere, name, input, options, size }
    if (size <= maxBytes) yield { document, raw }
    else {
      const reason = `Unexpected document of ${size} bytes, expected at most ${maxBytes}`
      yield { document, failure: failureOf(name, reason) }
    }
  }
}

function described(document: StreamInput): Exclude<StreamInput, string | Uint8Array> {
  const isBare = typeof document === 'string' || document instanceof Uint8Array
  return isBare ? { input: document } : document
}

function resultOf<T extends StreamInput>({ item, result }: Outcome<Item<T>>): StreamResult<T> {
  const { document, failure } = item
  const outcome = failure ?? result
  if (!outcome) throw new TypeError('Unexpected document without a result, expected one')
  if ('error' in outcome) return { document, error: outcome.error, stage: outcome.stage }
  return { document, record: outcome.output as ArticleRecord }
}
