import { availableParallelism } from 'node:os'
import { UsageError } from '../../report/error.ts'
import { defaultLimits } from '../default-limits.ts'
import type { RawDocument } from '../raw-document.ts'
import type { DocumentPool, PoolLimits } from './document-pool.ts'
import { createWork, type WorkResult, type WorkSettings } from './work.ts'

/** How many workers there are, and what one document may cost. */
export interface RunnerOptions {
  /** Workers at once. Default: as many as the machine has cores. */
  readonly jobs?: number | undefined
  /** Seconds for one document. Default: 300. */
  readonly timeout?: number | undefined
  /** Megabytes of heap for one worker, which ends at a document that needs more. Default: 1024. */
  readonly memory?: number | undefined
}

/** So few and small documents are done before a worker has started. */
const FEW = 20
const SMALL_BYTES = 1 << 20

/** Cleans documents: the first few here, the others on workers, which are started when they are needed. */
export class DocumentRunner {
  readonly jobs: number
  readonly #settings: WorkSettings
  readonly #limits: PoolLimits
  readonly #work: (raw: RawDocument) => WorkResult
  #few: number
  #bytes = SMALL_BYTES
  #pool: Promise<DocumentPool> | undefined

  private constructor(
    settings: WorkSettings,
    limits: PoolLimits,
    work: (raw: RawDocument) => WorkResult,
    few: number,
  ) {
    this.jobs = limits.jobs
    this.#settings = settings
    this.#limits = limits
    this.#work = work
    this.#few = few
  }

  /** @throws UsageError, RuleError when the settings are wrong */
  static async create(
    settings: WorkSettings,
    { jobs = availableParallelism(), timeout, memory = defaultLimits.memory }: RunnerOptions = {},
  ): Promise<DocumentRunner> {
    if (!Number.isInteger(jobs) || jobs < 1)
      throw new UsageError(`Unexpected ${jobs} jobs, expected 1 or more`)
    if (timeout !== undefined && !(timeout > 0))
      throw new UsageError(`Unexpected timeout of ${timeout} seconds, expected more than 0`)
    const limits = { jobs, timeout: (timeout ?? defaultLimits.timeout) * 1000, memory }
    // Nobody can interrupt this thread: who sets a limit gets workers from the first document on.
    const few = timeout === undefined ? FEW : 0
    return new DocumentRunner(settings, limits, await createWork(settings), few)
  }

  /** Clean one document. */
  async run(raw: RawDocument): Promise<WorkResult> {
    this.#few -= 1
    this.#bytes -= raw.size
    if (!this.#pool && this.#few >= 0 && this.#bytes >= 0) return this.#work(raw)
    this.#pool ??= this.#start()
    return (await this.#pool).run(raw)
  }

  async close(): Promise<void> {
    await (await this.#pool)?.close()
  }

  async #start(): Promise<DocumentPool> {
    const { DocumentPool: Pool } = await import('./document-pool.ts')
    return Pool.start(withoutPlaces(this.#settings), this.#limits)
  }
}

/** Rules know where each key stands in its file, by functions, which cannot be sent. */
function withoutPlaces(settings: WorkSettings): WorkSettings {
  const rules = settings.rules?.map(({ id, file, data }) => ({ id, file, data }))
  return { ...settings, ...(rules && { rules }) }
}
