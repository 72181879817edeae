import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  InputError,
  openOutput,
  outputPath,
  type Failure,
  type Output,
  type RestoredDocument,
  type Source,
} from '../index.ts'

/** A directory that documents are restored into: a text under its id, the lines of a JSONL file together. */
export class RestoreFolder {
  readonly #directory: string
  /** Files that are written or being read. */
  readonly #taken: Set<string>
  /** Where the lines of the present source go. */
  #lines: Output | undefined

  private constructor(directory: string, taken: Set<string>) {
    this.#directory = directory
    this.#taken = taken
  }

  static async create(directory: string, sources: readonly Source[]): Promise<RestoreFolder> {
    const inputs = sources.map(async ({ path }) => realpath(path).catch(() => path))
    return new RestoreFolder(directory, new Set(await Promise.all(inputs)))
  }

  /** Write one document; a place that is taken is a failure of this document alone. */
  async write(source: Source, { id, bytes }: RestoredDocument): Promise<Failure | undefined> {
    if (id === undefined && this.#lines) {
      await this.#lines.write(bytes)
      return undefined
    }
    const name = id === undefined ? source.below : id === '-' ? 'stdin.txt' : id
    const path = outputPath(this.#directory, name)
    const place = await realpath(path).catch(() => resolve(path))
    if (this.#taken.has(place)) {
      const reason = `Unexpected second document for ${path}, expected one; the first is kept`
      return { name, error: new InputError(name, reason), stage: 'write' }
    }
    const output = await openOutput(path)
    await output.write(bytes)
    if (id === undefined) this.#lines = output
    else await output.close()
    this.#taken.add(place)
    return undefined
  }

  async endSource(): Promise<void> {
    await this.#lines?.close()
    this.#lines = undefined
  }

  async abort(): Promise<void> {
    await this.#lines?.abort()
  }
}
