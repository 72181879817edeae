import { workerData } from 'node:worker_threads'
import { parquetItems, type ParquetItem, type ParquetTask } from './parquet-items.ts'

/** Rows that are sent at once: posting one by one would cost more than small ones do. */
const MOST = 1000
const MOST_BYTES = 1 << 20

// The pool puts its own data first.
const [, task] = workerData as [unknown, ParquetTask]
const items = parquetItems(task)

/** The next rows of the file, none at its end; called by the pool, in a thread. */
export async function parquetWorker(): Promise<ParquetItem[]> {
  const next: ParquetItem[] = []
  let bytes = 0
  while (next.length < MOST && bytes < MOST_BYTES) {
    const item = await items.next()
    if (item.done) break
    next.push(item.value)
    if ('size' in item.value) bytes += item.value.size
  }
  return next
}
