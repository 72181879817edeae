import { Buffer } from 'node:buffer'
import type { BatchDocument, Source } from './batch-document.ts'
import { failureOf, systemFailure, type Failure } from './failure.ts'
import { maxDocumentBytes } from './max-document-bytes.ts'
import { openSource } from './open-source.ts'
import { readJsonl } from './read-jsonl.ts'

/** How documents are read. */
export interface ReadOptions {
  /** The field of a JSONL record that holds the text. Default: `html`, else `text`. */
  readonly field?: string
  /** What `-` reads. Default: the standard input of the process. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** Read the documents of one source, one after the other; what cannot be read comes as a failure. */
export async function* readDocuments(
  source: Source,
  { field, stdin }: ReadOptions = {},
): AsyncGenerator<BatchDocument | Failure> {
  const chunks = openSource(source, stdin)
  try {
    if (source.format === 'jsonl') yield* readJsonl(source, chunks, field)
    else yield await readText(source, chunks)
  } catch (error) {
    yield systemFailure(source.name, error)
  }
}

async function readText(
  source: Source,
  chunks: AsyncIterable<Uint8Array>,
): Promise<BatchDocument | Failure> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    pieces.push(chunk)
    length += chunk.length
    if (length > maxDocumentBytes) {
      const reason = `Unexpected text of over ${maxDocumentBytes} bytes, expected a shorter one`
      return failureOf(source.name, reason)
    }
  }
  const options = { id: source.path, ...(source.format === 'html' && { from: source.format }) }
  return { source, name: source.name, input: Buffer.concat(pieces), options }
}
