import { failureOf, type Failure } from '../failure.ts'
import type { RawDocument } from '../raw-document.ts'
import type { DocumentRunner } from './document-runner.ts'
import type { WorkResult } from './work.ts'

/** What was made of one document. */
export type Cleaned = Extract<WorkResult, { readonly output: unknown }>

/** Documents at work and done, for each worker: enough to keep it busy behind a slow one. */
const AHEAD = 48
/** The most bytes of documents at work; a larger one goes alone. */
const AHEAD_BYTES = 1 << 25

interface Slot<T> {
  readonly item: T
  readonly size: number
  /** Resolves when there is a result, or an error for all. */
  readonly settled: Promise<void>
  isSettled: boolean
  result?: Cleaned | Failure | undefined
  fault?: { readonly error: unknown }
}

/** What is at work or done and not yet taken. */
interface Ahead<T> {
  readonly slots: Slot<T>[]
  bytes: number
  isOver: boolean
  fault?: { readonly error: unknown }
}

/** An item, with what was made of its document if it has one. */
export interface Outcome<T> {
  readonly item: T
  readonly result?: Cleaned | Failure | undefined
}

/**
 * Clean documents on all workers and give the results in the order of the documents.
 *
 * No more is read than there is room for: who is slow to take results slows down the reading.
 * @param rawOf the document of an item; nothing for an item that only goes past, in its place
 * @param signal stops the reading; what is at work is finished
 */
export async function* cleanInOrder<T>(
  items: AsyncIterable<T>,
  runner: DocumentRunner,
  rawOf: (item: T) => RawDocument | undefined,
  signal?: AbortSignal,
): AsyncGenerator<Outcome<T>> {
  const input = items[Symbol.asyncIterator]()
  const ahead: Ahead<T> = { slots: [], bytes: 0, isOver: false }
  let reading: Promise<void> | undefined
  const read = async (): Promise<void> => {
    await orAborted(
      readNext(input, ahead, (item) => begin(item, rawOf(item), runner)),
      signal,
    )
    reading = undefined
  }
  try {
    for (;;) {
      if (hasRoom(ahead, runner.jobs, signal)) reading ??= read()
      const [first] = ahead.slots
      if (first?.isSettled) {
        ahead.slots.shift()
        ahead.bytes -= first.size
        yield outcomeOf(first)
      } else if (first) await Promise.race(reading ? [first.settled, reading] : [first.settled])
      else if (reading) await reading
      else break
    }
    if (ahead.fault) throw ahead.fault.error
  } finally {
    // A source that waits for its next bytes would have us wait too.
    const closing = input.return?.()
    if (!signal?.aborted) await closing
  }
}

/** Start on the next item. */
async function readNext<T>(
  input: AsyncIterator<T>,
  ahead: Ahead<T>,
  start: (item: T) => Slot<T>,
): Promise<void> {
  try {
    const next = await input.next()
    if (next.done) ahead.isOver = true
    else {
      const slot = start(next.value)
      ahead.bytes += slot.size
      ahead.slots.push(slot)
    }
  } catch (error) {
    ahead.fault = { error }
    ahead.isOver = true
  }
}

function hasRoom<T>(
  { slots, bytes, isOver }: Ahead<T>,
  jobs: number,
  signal: AbortSignal | undefined,
): boolean {
  const isOpen = !isOver && !signal?.aborted
  return isOpen && slots.length < AHEAD * jobs && (bytes < AHEAD_BYTES || slots.length === 0)
}

function outcomeOf<T>({ item, result, fault }: Slot<T>): Outcome<T> {
  if (fault) throw fault.error
  return { item, result }
}

function begin<T>(item: T, raw: RawDocument | undefined, runner: DocumentRunner): Slot<T> {
  if (!raw) return { item, size: 0, isSettled: true, settled: Promise.resolve() }
  const run = async (): Promise<void> => {
    try {
      const result = await runner.run(raw)
      slot.result = 'output' in result ? result : failed(result)
    } catch (error) {
      slot.fault = { error }
    }
    slot.isSettled = true
  }
  const slot: Slot<T> = { item, size: raw.size, isSettled: false, settled: Promise.resolve() }
  return Object.assign(slot, { settled: run() })
}

function failed({ name, stage, reason }: Exclude<WorkResult, Cleaned>): Failure {
  return failureOf(name, reason, undefined, stage)
}

/** Wait for work, or no longer than until the signal. */
async function orAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work
  return new Promise((resolve) => {
    const done = (): void => {
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
    if (signal.aborted) resolve()
    void work.finally(done)
  })
}
