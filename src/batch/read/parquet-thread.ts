import { Tinypool } from 'tinypool'
import type { ParquetItem, ParquetTask } from './parquet-items.ts'

/** Milliseconds that a thread waits for the next file: to start one takes longer than to read a small file. */
const WAIT = 5000

/** A thread that reads one Parquet file after the other. */
export class ParquetThread {
  static #waiting: ParquetThread | undefined
  readonly #megabytes: number
  readonly #pool: Tinypool
  readonly #controller = new AbortController()
  #fault: { readonly error: unknown } | undefined

  private constructor(megabytes: number) {
    this.#megabytes = megabytes
    this.#pool = new Tinypool({
      filename: new URL('parquet-worker.js', import.meta.url).href,
      name: 'parquetWorker',
      minThreads: 1,
      maxThreads: 1,
      resourceLimits: {
        maxOldGenerationSizeMb: megabytes,
        maxYoungGenerationSizeMb: 64,
        // A schema without an end is soon seen.
        stackSizeMb: 1,
      },
    })
    // A thread that ends before it has begun.
    this.#pool.on('error', (error) => {
      this.#fault = { error }
      if (ParquetThread.#waiting === this) ParquetThread.#waiting = undefined
      this.stop()
    })
  }

  /** A thread of so much heap: the one that waits, or a new one. */
  static take(megabytes: number): ParquetThread {
    const waiting = ParquetThread.#waiting
    if (!waiting || waiting.#megabytes !== megabytes) return new ParquetThread(megabytes)
    ParquetThread.#waiting = undefined
    return waiting
  }

  /**
   * The next rows, none at the end of the file.
   *
   * @param task the file, for its first rows
   * @throws what ended the thread
   */
  async next(task?: ParquetTask): Promise<readonly ParquetItem[]> {
    try {
      const { signal } = this.#controller
      return (await this.#pool.run(task, { signal })) as ParquetItem[]
    } catch (error) {
      throw this.#fault ? this.#fault.error : error
    }
  }

  /** End it, whatever it does. */
  stop(): void {
    this.#controller.abort()
  }

  /** Have it wait for the next file. */
  async leave(): Promise<void> {
    if (ParquetThread.#waiting) return this.end()
    ParquetThread.#waiting = this
    setTimeout(() => {
      if (ParquetThread.#waiting !== this) return
      ParquetThread.#waiting = undefined
      void this.end()
    }, WAIT).unref()
    return undefined
  }

  async end(): Promise<void> {
    await this.#pool.destroy()
  }
}
