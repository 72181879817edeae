import type { Source } from './batch-document.ts'
import type { ReadingOptions } from './batch-options.ts'
import type { Failure } from './failure.ts'
import { cleanInOrder, type Cleaned } from './pool/clean-in-order.ts'
import { DocumentRunner } from './pool/document-runner.ts'
import type { WorkSettings } from './pool/work.ts'
import { rawOf, readSources } from './run/read-sources.ts'

/** Options of `cleanFiles`. */
export interface FilesOptions extends ReadingOptions, Pick<WorkSettings, 'want'> {}

/**
 * Clean the documents of files on all cores and give the results in their order, printed as asked for: for whoever
 * writes them somewhere else than `cleanBatch` does.
 */
export async function* cleanFiles(
  sources: readonly Source[],
  options: FilesOptions,
): AsyncGenerator<Cleaned | Failure> {
  const { want, captions, rules, off, url, field, idField, urlField, signal } = options
  const settings = { want, captions, rules, off, url, field, idField, urlField }
  const runner = await DocumentRunner.create(settings, options)
  try {
    const items = readSources(sources, options)
    for await (const { item, result } of cleanInOrder(items, runner, rawOf, signal)) {
      if (item.kind === 'failure') yield item.failure
      else if (result) yield result
    }
  } finally {
    await runner.close()
  }
}
