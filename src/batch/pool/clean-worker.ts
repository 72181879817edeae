import { workerData } from 'node:worker_threads'
import type { RawDocument } from '../raw-document.ts'
import { createWork, type WorkResult, type WorkSettings } from './work.ts'

/** What a worker is started with. */
export interface WorkerStart {
  readonly settings: WorkSettings
}

/** A few documents for one worker. */
export interface WorkerTask {
  readonly documents: readonly RawDocument[]
  /** Where the worker counts the documents that it has begun. */
  readonly begun: Int32Array
  readonly slot: number
}

// The pool puts its own data first.
const [, { settings }] = workerData as [unknown, WorkerStart]
const work = await createWork(settings)

/** Clean documents, one after the other; run by the pool, in a thread. */
export function cleanWorker({ documents, begun, slot }: WorkerTask): WorkResult[] {
  return documents.map((document, at) => {
    Atomics.store(begun, slot, at + 1)
    return work(document)
  })
}
