import { access, copyFile, mkdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Failure } from '../failure.ts'
import type { Cleaned } from '../pool/clean-in-order.ts'
import { addTally, emptyReport, type BatchReport } from '../report/batch-report.ts'
import { createLayout, type Layout } from '../write/layout.ts'
import type { FileFormat } from '../write/output-format.ts'
import { PartFile } from '../write/part-file.ts'
import type { Destination } from './plan-destination.ts'
import type { RunDirectory } from './run-directory.ts'
import { noState, type RunState } from './run-state.ts'

interface OpenPart {
  readonly path: string
  readonly part: string
  readonly file: PartFile
  readonly layout: Layout
  count: number
}

/** Milliseconds between two entries in the journal. */
const INTERVAL = 1000

/** Writes the results of a batch, in order, and keeps its journal. */
export class BatchWriter {
  readonly report: BatchReport
  readonly #to: Destination
  readonly #directory: RunDirectory
  readonly #errors: PartFile
  #state: RunState
  #saved: RunState | undefined
  #open: OpenPart | undefined
  #lastSave = performance.now()

  private constructor(
    to: Destination,
    directory: RunDirectory,
    errors: PartFile,
    state: RunState | undefined,
  ) {
    this.#to = to
    this.#directory = directory
    this.#errors = errors
    this.#saved = state
    this.#state = state ?? { ...noState, report: emptyReport() }
    this.report = this.#state.report
  }

  /** Begin, or go on from where the journal says. */
  static async open(
    to: Destination,
    directory: RunDirectory,
    state?: RunState,
  ): Promise<BatchWriter> {
    const bytes = state?.errors ?? 0
    const errors = await PartFile.open(directory.file('errors.jsonl'), { bytes })
    const writer = new BatchWriter(to, directory, errors, state)
    await writer.#takeUp(state)
    return writer
  }

  /** What of the inputs was dealt with. */
  get position(): Pick<RunState, 'source' | 'row'> {
    return this.#state
  }

  /** Write what became of the next document. */
  async add(result: Cleaned | Failure): Promise<void> {
    const { source, row, failed } = this.#state
    if ('error' in result) {
      this.report.failed += 1
      this.#state = { ...this.#state, row: row + 1, failed: failed + 1 }
      const { name, stage, error } = result
      const line = { document: name, stage, message: error.reason }
      await this.#errors.write(`${JSON.stringify(line)}\n`)
    } else {
      const open = (this.#open ??= await this.#begin(source))
      await open.file.write(open.layout.add(result.output as string, result.name))
      open.count += 1
      addTally(this.report, result.tally)
      this.#state = { ...this.#state, row: row + 1 }
      if (open.count === this.#to.shardSize) await this.#finish(open)
    }
    await this.#saveInTime()
  }

  /** A source has come to its end. */
  async endSource(): Promise<void> {
    const { source, failed } = this.#state
    // Nothing of it could be read: what stands there from before is better than nothing.
    if (this.#to.isMirror && (this.#open || failed === 0)) {
      const open = (this.#open ??= await this.#begin(source))
      await this.#finish(open, { source: source + 1, row: 0, failed: 0 })
    } else this.#state = { ...this.#state, source: source + 1, row: 0, failed: 0 }
    await this.#saveInTime()
  }

  /** All sources have come to their end: give the last output and the list of failures their names. */
  async end(): Promise<void> {
    const { isMirror, errors } = this.#to
    const isEmpty = this.report.documents === 0 && this.report.failed === 0
    if (!isMirror && isEmpty) this.#open ??= await this.#begin(0)
    if (this.#open) await this.#finish(this.#open)
    await this.#errors.close()
    if (this.report.failed === 0) await rm(errors, { force: true })
    else {
      // A copy: whoever is stopped here goes on with the first.
      await copyFile(this.#directory.file('errors.jsonl'), this.#directory.file('errors.whole'))
      await mkdir(dirname(errors), { recursive: true })
      await rename(this.#directory.file('errors.whole'), errors)
    }
  }

  /** Stop here. Gives whether the run can go on from about here. */
  async stop(): Promise<boolean> {
    try {
      await this.#save()
    } finally {
      await this.abandon()
    }
    return this.#saved !== undefined
  }

  /** Let go of all files. */
  async abandon(): Promise<void> {
    await this.#open?.file.abandon()
    this.#open = undefined
    await this.#errors.abandon()
  }

  async #takeUp(state: RunState | undefined): Promise<void> {
    if (state?.whole) await this.#putInPlace(state.whole)
    if (!state?.open) return
    const { path, part, bytes, count } = state.open
    const { compression } = this.#partFormat()
    const file = await PartFile.open(this.#directory.file(part), { bytes, compression })
    const options = { ...this.#to.layoutOf(state.source), count }
    const layout = createLayout(this.#to.format.to, options)
    this.#open = { path, part, file, layout, count }
  }

  async #begin(source: number): Promise<OpenPart> {
    const { parts, shard } = this.#state
    const part = `part-${parts}`
    const path = this.#to.pathOf(source, shard)
    // What is there already keeps its mode, and its place behind a link.
    const target = await realpath(path).catch(() => path)
    const mode = await stat(target).then(
      (stats) => stats.mode & 0o777,
      () => undefined,
    )
    const { compression } = this.#partFormat()
    const file = await PartFile.open(this.#directory.file(part), { compression, mode })
    this.#state = { ...this.#state, parts: parts + 1 }
    const layout = createLayout(this.#to.format.to, this.#to.layoutOf(source))
    return { path: target, part, file, layout, count: 0 }
  }

  /** Tables are gathered as JSON lines first: only at the end are all their columns known. */
  #partFormat(): Partial<FileFormat> {
    const { to } = this.#to.format
    return to === 'csv' || to === 'parquet' ? {} : this.#to.format
  }

  /** Close an output and give it its name. */
  async #finish(open: OpenPart, after: Partial<RunState> = {}): Promise<void> {
    await open.file.write(open.layout.end())
    await open.file.close()
    const whole = { part: await this.#convert(open.part), path: open.path }
    this.#open = undefined
    this.#state = { ...this.#state, ...after, shard: this.#state.shard + 1 }
    // Without a journal, shards that are in place would be those of another run.
    const isFirstShard = this.#saved === undefined && this.#to.shardSize !== Infinity
    // The journal must not send anybody back to a part that is gone.
    if (isFirstShard || this.#saved?.open?.part === open.part) await this.#save(whole)
    await this.#putInPlace(whole)
    if (whole.part !== open.part) await rm(this.#directory.file(open.part), { force: true })
  }

  async #convert(part: string): Promise<string> {
    const { to, compression } = this.#to.format
    if (to !== 'csv' && to !== 'parquet') return part
    const [from, whole] = [this.#directory.file(part), this.#directory.file(`${part}.${to}`)]
    if (to === 'csv') {
      const { writeCsv } = await import('../write/write-csv.ts')
      await writeCsv(from, whole, compression)
    } else {
      const { writeParquet } = await import('../write/write-parquet.ts')
      await writeParquet(from, whole)
    }
    return `${part}.${to}`
  }

  async #putInPlace({ part, path }: { readonly part: string; readonly path: string }) {
    const from = this.#directory.file(part)
    const isThere = await access(from).then(
      () => true,
      () => false,
    )
    // Else it has its name since before the run was cut off.
    if (!isThere) return
    await mkdir(dirname(path), { recursive: true })
    await rename(from, path)
  }

  async #saveInTime(): Promise<void> {
    if (performance.now() - this.#lastSave > INTERVAL) await this.#save()
  }

  /** Write the journal, if the output can be cut off here. */
  async #save(whole?: RunState['whole']): Promise<void> {
    let open: RunState['open']
    if (this.#open) {
      const { path, part, file, layout, count } = this.#open
      const bytes = layout.holds() ? undefined : await file.settle()
      if (bytes === undefined) return
      open = { path, part, bytes, count }
    }
    const errors = (await this.#errors.settle()) ?? 0
    this.#saved = { ...this.#state, open, whole, errors }
    await this.#directory.save(this.#saved)
    this.#lastSave = performance.now()
  }
}
