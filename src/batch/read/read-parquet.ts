import { Tinypool } from 'tinypool'
import { failureOf, type Failure, type FailureStage } from '../failure.ts'
import { isOutOfMemory } from '../is-out-of-memory.ts'
import { defaultLimits } from '../default-limits.ts'
import type { RawDocument } from '../raw-document.ts'
import type { ParquetItem, ParquetTask } from './parquet-items.ts'

/** What the thread may cost that reads Parquet. */
export interface ThreadLimits {
  /** Seconds for the next rows. Default: 300. */
  readonly timeout?: number | undefined
  /** Megabytes of heap. Default: 1024. */
  readonly memory?: number | undefined
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Read the rows of a Parquet file, on a thread of its own: a few bytes can say what takes any time or memory to read,
 * and only a thread can be stopped.
 */
export async function* readParquet(
  task: ParquetTask,
  limits: ThreadLimits,
): AsyncGenerator<RawDocument | Failure> {
  const { timeout = defaultLimits.timeout, memory = defaultLimits.memory, signal } = limits
  const thread = new Tinypool({
    filename: new URL('parquet-worker.js', import.meta.url).href,
    name: 'parquetWorker',
    minThreads: 1,
    maxThreads: 1,
    workerData: task,
    resourceLimits: {
      maxOldGenerationSizeMb: memory,
      maxYoungGenerationSizeMb: 64,
      // A schema without an end is soon seen.
      stackSizeMb: 1,
    },
  })
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  signal?.addEventListener('abort', stop)
  // A thread that ends before it has begun.
  let fault: unknown
  thread.on('error', (error) => {
    fault = error
    stop()
  })
  try {
    for (;;) {
      const timer = setTimeout(stop, timeout * 1000)
      const next = thread.run(undefined, { signal: controller.signal })
      const items = (await next.finally(() => clearTimeout(timer))) as ParquetItem[]
      for (const item of items) yield 'kind' in item ? item : failureOf(item.name, item.reason)
      if (items.length === 0) return
    }
  } catch (error) {
    if (signal?.aborted) return
    const isLate = fault === undefined && controller.signal.aborted
    const cause = causeOf(fault ?? error, isLate, { timeout, memory })
    yield failureOf(task.source.name, ...cause)
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.destroy()
  }
}

/** Why the thread ended before its time. */
function causeOf(
  error: unknown,
  isLate: boolean,
  { timeout, memory }: Required<Pick<ThreadLimits, 'timeout' | 'memory'>>,
): [reason: string, cause: unknown, stage: FailureStage] {
  const what = 'Unexpected Parquet data that takes over'
  if (isLate)
    return [
      `${what} ${timeout} s to read, expected less; --timeout gives it more`,
      error,
      'timeout',
    ]
  if (isOutOfMemory(error)) {
    const reason = `${what} ${memory} MB of memory, expected less; --memory gives it more`
    return [reason, error, 'memory']
  }
  return [`Unexpected end of the thread that reads it: ${String(error)}`, error, 'worker']
}
