import type { Source } from '../batch-document.ts'
import type { Failure } from '../failure.ts'
import type { RawDocument } from '../raw-document.ts'
import { readRaw, type RawOptions } from '../read-raw.ts'

/** What comes out of the sources of a batch, one after the other. */
export type SourceItem =
  | { readonly kind: 'document'; readonly source: number; readonly raw: RawDocument }
  | { readonly kind: 'failure'; readonly source: number; readonly failure: Failure }
  /** All of a source has come. */
  | { readonly kind: 'end'; readonly source: number }

/** What is to be cleaned of an item. */
export function rawOf(item: SourceItem): RawDocument | undefined {
  return item.kind === 'document' ? item.raw : undefined
}

/** Where to begin: the sources and the items of the next one to leave out. */
export interface Position {
  readonly source: number
  readonly row: number
}

/** Read all sources, from a position on. */
export async function* readSources(
  sources: readonly (Source | Failure)[],
  options: RawOptions & { readonly onSource?: (at: number) => void },
  from: Position = { source: 0, row: 0 },
): AsyncGenerator<SourceItem> {
  for (let at = from.source; at < sources.length; at += 1) {
    const source = sources[at]!
    options.onSource?.(at)
    const skip = at === from.source ? from.row : 0
    if ('error' in source) {
      if (skip === 0) yield { kind: 'failure', source: at, failure: source }
    } else {
      for await (const item of readRaw(source, { ...options, skip })) {
        if ('error' in item) yield { kind: 'failure', source: at, failure: item }
        else yield { kind: 'document', source: at, raw: item }
      }
    }
    // What was stopped in the middle has not come to its end.
    if (options.signal?.aborted) return
    yield { kind: 'end', source: at }
  }
}
