import type { BatchDocument, Source } from './batch-document.ts'
import type { Failure } from './failure.ts'
import { openDocument, type FieldNames } from './open-document.ts'
import { readRaw } from './read-raw.ts'

/** How documents are read. */
export interface ReadOptions extends FieldNames {
  /** What `-` reads. Default: the standard input of the process. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** Read the documents of one source, one after the other; what cannot be read comes as a failure. */
export async function* readDocuments(
  source: Source,
  options: ReadOptions = {},
): AsyncGenerator<BatchDocument | Failure> {
  for await (const raw of readRaw(source, options)) {
    yield 'error' in raw ? raw : openDocument(raw, options)
  }
}
