import { UsageError } from '../report/error.ts'
import type { Source } from './batch-document.ts'
import type { BatchOptions, BatchResult } from './batch-options.ts'
import type { Failure } from './failure.ts'
import { findSources } from './find-sources.ts'
import { openOutput } from './open-output.ts'
import { cleanInOrder, type Cleaned, type Outcome } from './pool/clean-in-order.ts'
import { DocumentRunner } from './pool/document-runner.ts'
import type { WorkSettings } from './pool/work.ts'
import { printReport } from './report/batch-report.ts'
import { BatchWriter } from './run/batch-writer.ts'
import { identityOf } from './run/identity-of.ts'
import { clearShards, planDestination } from './run/plan-destination.ts'
import { rawOf, readSources, type SourceItem } from './run/read-sources.ts'
import { RunDirectory } from './run/run-directory.ts'
import { systemReason } from './system-reason.ts'
import type { OutputFormat } from './write/output-format.ts'

/**
 * Clean files into files: on all cores, in flat memory, in the order of the inputs.
 *
 * What stands under its final name is whole. A run that was cut off, at any moment, is gone on with by the same call,
 * and ends with what an uninterrupted one gives.
 * @throws UsageError when an option is wrong, an output cannot be written, or inputs changed since the run began
 * @throws RuleError when a rule is wrong
 */
export async function cleanBatch(
  inputs: readonly string[],
  options: BatchOptions,
): Promise<BatchResult> {
  const { out, shardSize, fresh = false } = options
  try {
    const sources = await findSources(inputs, options.from)
    const [first] = sources
    const isNamed = inputs.length === 1 && first && 'path' in first && first.path === inputs[0]
    const destination = await planDestination(sources, { ...options, isNamed })
    const settings = { ...plainSettings(options), want: wantOf(destination.format.to) }
    const runner = await DocumentRunner.create(settings, options)
    const { identity, sizes } = await identityOf(sources, options)
    const isStream = sources.some((source) => 'path' in source && source.path === '-')
    const isFresh = fresh || isStream
    const place = destination.runDirectory
    const { directory, state } = await RunDirectory.open(place, identity, isFresh)
    if (shardSize !== undefined && !state)
      await clearShards(out, fresh).catch((error: unknown) => giveUp(directory, error))
    const writer = await BatchWriter.open(destination, directory, state)
    const run: Run = { sources, sizes, runner, writer, directory, options, isStream }
    return { ...(await finish(run)), report: writer.report, errors: destination.errors }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new UsageError(`Cannot write ${out}: ${systemReason(error)}`, { cause: error })
  }
}

/** Nothing is begun where a run is refused. */
async function giveUp(directory: RunDirectory, error: unknown): Promise<never> {
  await directory.remove().catch(() => undefined)
  throw error
}

interface Run {
  readonly sources: readonly (Source | Failure)[]
  readonly sizes: readonly number[]
  readonly runner: DocumentRunner
  readonly writer: BatchWriter
  readonly directory: RunDirectory
  readonly options: BatchOptions
  /** Nobody can read a stream again. */
  readonly isStream: boolean
}

async function finish(run: Run): Promise<Pick<BatchResult, 'isWhole' | 'canResume'>> {
  const { writer, directory, runner, isStream } = run
  try {
    const isWhole = await work(run)
    if (!isWhole) {
      const canResume = (await writer.stop()) && !isStream
      if (canResume) await directory.leave()
      else await directory.remove()
      return { isWhole, canResume }
    }
    await writer.end()
    await writeReport(run)
    await directory.remove()
    return { isWhole, canResume: false }
  } catch (error) {
    // What is written so far is good: mended, the same call may go on.
    await writer.stop().catch(() => false)
    await directory.leave()
    throw error
  } finally {
    await runner.close()
  }
}

/** Read, clean and write. Gives whether all inputs were dealt with. */
async function work(run: Run): Promise<boolean> {
  const { writer, runner, options, sizes, isStream } = run
  const { strict = false, signal, onFailure, onMessages, onProgress } = options
  const meter = byteMeter(sizes)
  const { report } = writer
  const items = readSources(run.sources, { ...options, ...meter }, writer.position)
  for await (const outcome of cleanInOrder(items, runner, rawOf, signal)) {
    const result = resultOf(outcome)
    if (!result) await writer.endSource()
    else {
      await writer.add(result)
      if ('error' in result) onFailure?.(result)
      else if (result.messages.length > 0) onMessages?.(result.name, result.messages)
      if ('error' in result && strict) return false
    }
    onProgress?.(isStream ? { report } : { report, bytes: meter.bytes() })
  }
  return writer.position.source === run.sources.length
}

function resultOf({ item, result }: Outcome<SourceItem>): Cleaned | Failure | undefined {
  return item.kind === 'failure' ? item.failure : result
}

/** Counts what is read, in bytes of the files as they are on the disk. */
function byteMeter(sizes: readonly number[]) {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  let next = 0
  let before = 0
  let current = 0
  return {
    onSource: (at: number) => {
      for (; next < at; next += 1) before += sizes[next] ?? 0
      current = 0
    },
    onBytes: (count: number) => {
      current += count
    },
    bytes: () => ({ read: Math.min(before + current, all), all }),
  }
}

async function writeReport({ writer, options: { reportPath } }: Run): Promise<void> {
  if (reportPath === undefined) return
  const output = await openOutput(reportPath)
  await output.write(printReport(writer.report))
  await output.close()
}

function wantOf(to: OutputFormat): WorkSettings['want'] {
  return to === 'text' || to === 'html' || to === 'markdown' ? to : 'row'
}

/** Without what cannot be sent to a worker. */
function plainSettings(options: BatchOptions): Omit<WorkSettings, 'want'> {
  const { field, idField, urlField, captions, rules, off, url } = options
  return { field, idField, urlField, captions, rules, off, url }
}
