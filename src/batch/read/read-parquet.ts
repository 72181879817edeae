import { defaultLimits } from '../default-limits.ts'
import { failureOf, type Failure, type FailureStage } from '../failure.ts'
import { isOutOfMemory } from '../is-out-of-memory.ts'
import type { RawDocument } from '../raw-document.ts'
import type { ParquetItem, ParquetTask } from './parquet-items.ts'
import { ParquetThread } from './parquet-thread.ts'

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
  if (signal?.aborted) return
  const thread = ParquetThread.take(memory)
  let isLate = false
  let isDone = false
  const stop = (): void => thread.stop()
  signal?.addEventListener('abort', stop)
  const next = async (file?: ParquetTask): Promise<readonly ParquetItem[]> => {
    const timer = setTimeout(() => {
      isLate = true
      stop()
    }, timeout * 1000)
    try {
      return await thread.next(file)
    } finally {
      clearTimeout(timer)
    }
  }
  try {
    for (let items = await next(task); items.length > 0; items = await next()) {
      for (const item of items) yield 'kind' in item ? item : failureOf(item.name, item.reason)
    }
    isDone = true
  } catch (error) {
    if (signal?.aborted) return
    yield failureOf(task.source.name, ...causeOf(error, isLate, { timeout, memory }))
  } finally {
    signal?.removeEventListener('abort', stop)
    if (isDone) await thread.leave()
    else await thread.end()
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
