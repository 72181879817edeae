import { readFile, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  checkInside,
  InputError,
  openOutput,
  outputPath,
  type Failure,
  type Output,
  type RestoredDocument,
  type Source,
  UsageError,
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
    const reason = await this.#against(path, id === undefined ? undefined : bytes)
    if (reason !== undefined) return { name, error: new InputError(name, reason), stage: 'write' }
    const place = await realpath(path).catch(() => resolve(path))
    const output = await openOutput(path)
    await output.write(bytes)
    if (id === undefined) this.#lines = output
    else await output.close()
    this.#taken.add(place)
    return undefined
  }

  /**
   * Why a path is not to be written, if it is not. The ids of a record are whoever's wrote it: they do not name a file
   * of the user's that is to go.
   *
   * @param bytes of a document whose id names the file
   */
  async #against(path: string, bytes: Uint8Array | undefined): Promise<string | undefined> {
    try {
      await checkInside(this.#directory, path)
    } catch (error) {
      if (error instanceof UsageError) return error.message
      throw error
    }
    const place = await realpath(path).catch(() => resolve(path))
    if (this.#taken.has(place))
      return `Unexpected second document for ${path}, expected one; the first is kept`
    const there = bytes && (await readFile(place).catch(() => undefined))
    return !there || there.equals(bytes)
      ? undefined
      : `Unexpected other file at ${path}, expected none; it is kept`
  }

  async endSource(): Promise<void> {
    await this.#lines?.close()
    this.#lines = undefined
  }

  async abort(): Promise<void> {
    await this.#lines?.abort()
  }
}
