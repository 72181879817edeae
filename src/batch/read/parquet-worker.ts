import { parquetItems, type ParquetItem, type ParquetTask } from './parquet-items.ts'

/** Rows that are sent at once: posting one by one would cost more than small ones do. */
const MOST = 1000
const MOST_BYTES = 1 << 20

let items: AsyncGenerator<ParquetItem, void> | undefined

/**
 * The next rows of a file, none at its end; called by the pool, in a thread.
 *
 * @param task the file, for its first rows
 */
export async function parquetWorker(task?: ParquetTask): Promise<ParquetItem[]> {
  if (task) items = parquetItems(task)
  const next: ParquetItem[] = []
  let bytes = 0
  while (items && next.length < MOST && bytes < MOST_BYTES) {
    const item = await items.next()
    if (item.done) {
      items = undefined
      break
    }
    next.push(item.value)
    if ('size' in item.value) bytes += item.value.size
  }
  return next
}
