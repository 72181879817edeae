import type { Tinypool } from 'tinypool'
import { isOutOfMemory } from '../is-out-of-memory.ts'
import type { RawDocument } from '../raw-document.ts'
import type { WorkerTask } from './clean-worker.ts'
import type { WorkResult, WorkSettings } from './work.ts'

/** How many workers there are, and what one document may cost. */
export interface PoolLimits {
  /** Workers at once. */
  readonly jobs: number
  /** Milliseconds for one document. */
  readonly timeout: number
  /** Megabytes of heap for one worker. */
  readonly memory: number
}

/** A document that waits for a worker or is at one. */
interface Job {
  readonly document: RawDocument
  readonly resolve: (result: WorkResult) => void
  readonly reject: (error: unknown) => void
  /** Whether a worker died while it had this document, which therefore goes alone. */
  isSuspect: boolean
}

/** Documents that one worker is sent at once: posting one by one would cost more than small ones do. */
const MOST = 16
const MOST_BYTES = 1 << 18

/** Cleans documents on several threads. A document that ends its worker is tried alone, then it has failed. */
export class DocumentPool {
  readonly #threads: Tinypool
  readonly #limits: PoolLimits
  readonly #begun: Int32Array
  readonly #free: number[]
  readonly #waiting: Job[] = []
  readonly #running = new Set<AbortController>()
  #fault: { readonly error: unknown } | undefined

  private constructor(threads: Tinypool, limits: PoolLimits) {
    this.#threads = threads
    this.#limits = limits
    this.#begun = new Int32Array(new SharedArrayBuffer(4 * limits.jobs))
    this.#free = Array.from({ length: limits.jobs }, (_, slot) => slot)
    // A worker that ends without a task, at its start: none will do better.
    threads.on('error', (error) => {
      this.#fault ??= { error }
      for (const job of this.#waiting.splice(0)) job.reject(error)
      for (const controller of this.#running) controller.abort()
    })
  }

  static async start(settings: WorkSettings, limits: PoolLimits): Promise<DocumentPool> {
    const { Tinypool } = await import('tinypool')
    const threads = new Tinypool({
      filename: new URL('clean-worker.js', import.meta.url).href,
      name: 'cleanWorker',
      minThreads: limits.jobs,
      maxThreads: limits.jobs,
      workerData: { settings },
      // Trees of pages outlive a small nursery.
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 64 },
    })
    return new DocumentPool(threads, limits)
  }

  /** Clean one document, when a worker has time for it. */
  async run(document: RawDocument): Promise<WorkResult> {
    if (this.#fault) throw this.#fault.error
    return await new Promise((resolve, reject) => {
      this.#waiting.push({ document, resolve, reject, isSuspect: false })
      // Those that come in the same breath go together.
      queueMicrotask(() => this.#send())
    })
  }

  async close(): Promise<void> {
    await this.#threads.destroy()
  }

  #send(): void {
    while (this.#free.length > 0 && this.#waiting.length > 0) {
      const jobs = this.#take()
      const slot = this.#free.pop()!
      void this.#work(jobs, slot).finally(() => {
        this.#free.push(slot)
        this.#send()
      })
    }
  }

  /** The next documents for one worker: as many as leaves some for the others. */
  #take(): Job[] {
    const most = Math.min(MOST, Math.ceil(this.#waiting.length / this.#limits.jobs))
    const jobs: Job[] = []
    let size = 0
    for (const job of this.#waiting) {
      size += job.document.size
      const isAlone = job.isSuspect || jobs[0]?.isSuspect
      if (jobs.length > 0 && (isAlone || jobs.length === most || size > MOST_BYTES)) break
      jobs.push(job)
    }
    this.#waiting.splice(0, jobs.length)
    return jobs
  }

  async #work(jobs: readonly Job[], slot: number): Promise<void> {
    const controller = new AbortController()
    this.#running.add(controller)
    const watch = this.#watch(slot, controller)
    Atomics.store(this.#begun, slot, 0)
    const task: WorkerTask = {
      documents: jobs.map(({ document }) => document),
      begun: this.#begun,
      slot,
    }
    try {
      const run = this.#threads.run(task, { signal: controller.signal })
      const results = (await run) as WorkResult[]
      for (const [at, job] of jobs.entries()) job.resolve(results[at]!)
    } catch (error) {
      this.#recover(jobs, Math.max(Atomics.load(this.#begun, slot) - 1, 0), controller, error)
    } finally {
      clearInterval(watch)
      this.#running.delete(controller)
    }
  }

  /** End a worker that is at one document for too long. */
  #watch(slot: number, controller: AbortController): NodeJS.Timeout {
    const { timeout } = this.#limits
    let at = 0
    let since = performance.now()
    const look = (): void => {
      const begun = Atomics.load(this.#begun, slot)
      if (begun !== at) {
        at = begun
        since = performance.now()
      } else if (begun > 0 && performance.now() - since > timeout) controller.abort()
    }
    return setInterval(look, Math.min(Math.max(timeout / 10, 5), 1000))
  }

  /** A worker ended before its time: one document is to blame, the others go again. */
  #recover(jobs: readonly Job[], at: number, { signal }: AbortController, error: unknown): void {
    const { message } = error instanceof Error ? error : { message: String(error) }
    const again: Job[] = []
    for (const [index, job] of jobs.entries()) {
      const { name } = job.document
      if (index !== at) again.push(job)
      else if (this.#fault || isWrongUsage(error)) job.reject(this.#fault?.error ?? error)
      else if (signal.aborted) {
        const reason = `Unexpected document that takes over ${this.#limits.timeout / 1000} s, expected less; --timeout gives it more`
        job.resolve({ name, stage: 'timeout', reason })
      } else if (isOutOfMemory(error) && jobs.length === 1) {
        const reason = `Unexpected document that takes over ${this.#limits.memory} MB of memory, expected less; --memory gives it more`
        job.resolve({ name, stage: 'memory', reason })
      } else if (job.isSuspect) {
        const reason = `Unexpected end of the worker, twice, at this document: ${message}`
        job.resolve({ name, stage: 'worker', reason })
      } else again.push(Object.assign(job, { isSuspect: true }))
    }
    // First in, first out: who waits for the oldest document waits for all.
    if (this.#fault) for (const job of again) job.reject(this.#fault.error)
    else this.#waiting.unshift(...again)
  }
}

/** Errors of a worker keep their name and lose their class. */
function isWrongUsage(error: unknown): boolean {
  return error instanceof Error && (error.name === 'UsageError' || error.name === 'RuleError')
}
