import {
  findSources,
  InputError,
  readDocuments,
  RuleError,
  UsageError,
  type BatchDocument,
  type Failure,
  type Message,
  type Source,
} from '../index.ts'
import { exitCodes } from './exit-codes.ts'
import type { CleaningFlags } from './flags.ts'
import { printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** Goes through documents, says which of them failed and goes on with the others. */
export class DocumentRun {
  readonly #terminal: Terminal
  readonly #field: string | undefined
  done = 0
  failed = 0

  constructor(terminal: Terminal, field?: string) {
    this.#terminal = terminal
    this.#field = field
  }

  /** What to read. No input at all is standard input. */
  async find(inputs: readonly string[], from: CleaningFlags['from']): Promise<Source[]> {
    const sources: Source[] = []
    for (const found of await findSources(inputs.length === 0 ? ['-'] : inputs, from)) {
      if ('error' in found) this.fail(found)
      else sources.push(found)
    }
    return sources
  }

  /** The documents of a source, each with what `work` makes of it. */
  async *each<T>(
    source: Source,
    work: (document: BatchDocument) => T,
  ): AsyncGenerator<{ document: BatchDocument; result: T }> {
    const { stdin } = this.#terminal
    const options = { stdin, ...(this.#field !== undefined && { field: this.#field }) }
    for await (const document of readDocuments(source, options)) {
      if ('error' in document) {
        this.fail(document)
        continue
      }
      const outcome = attempt(document, work)
      if ('error' in outcome) {
        this.fail(outcome)
        continue
      }
      this.done += 1
      yield { document, result: outcome.result }
    }
  }

  fail({ name, error }: Failure): void {
    this.failed += 1
    this.#terminal.stderr.write(`presswash: ${printable(name)}: ${printable(error.reason)}\n`)
  }

  /** Say what is doubtful about a document that was cleaned all the same. */
  note(name: string, messages: readonly Message[]): void {
    for (const { reason } of messages)
      this.#terminal.stderr.write(`presswash: ${printable(name)}: ${printable(reason)}\n`)
  }

  exitCode(found = false): number {
    if (this.failed > 0) return this.done > 0 ? exitCodes.someFailed : exitCodes.notRun
    return found ? exitCodes.found : exitCodes.done
  }
}

function attempt<T>(
  document: BatchDocument,
  work: (document: BatchDocument) => T,
): { result: T } | Failure {
  try {
    return { result: work(document) }
  } catch (error) {
    if (error instanceof UsageError || error instanceof RuleError) throw error
    // A fault of ours must not cost the other documents.
    const reason = error instanceof InputError ? error.reason : `internal error: ${String(error)}`
    const failure = new InputError(document.name, reason, { cause: error })
    return { name: document.name, error: failure, stage: 'clean' }
  }
}
