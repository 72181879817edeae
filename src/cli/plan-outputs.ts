import { realpath, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { outputPath, UsageError, type Source } from '../index.ts'

/** One output and what goes into it. */
export interface OutputPlan {
  /** Absent for standard output. */
  readonly path?: string
  readonly sources: readonly Source[]
}

/**
 * Say which source is printed where.
 *
 * @param out the flag: a directory, if it is one or ends in a slash, gets a file for each source
 * @param extension for files in a directory; by default each keeps its own
 * @throws UsageError when two sources would go to one file, or one over an input
 */
export async function planOutputs(
  sources: readonly Source[],
  out: string | undefined,
  extension: (source: Source) => string | undefined,
): Promise<OutputPlan[]> {
  if (out === undefined) return [{ sources }]
  const plans = (await isDirectory(out))
    ? sources.map((source) => ({
        path: outputPath(out, source.below, extension(source)),
        sources: [source],
      }))
    : [{ path: out, sources }]
  const inputs = new Map<string, string>()
  for (const { path } of sources) {
    if (path !== '-') inputs.set(await realpath(path).catch(() => path), path)
  }
  const taken = new Map<string, Source | undefined>()
  for (const { path, sources: from } of plans) {
    const input = inputs.get(await realpath(path).catch(() => resolve(path)))
    if (input !== undefined) {
      throw new UsageError(
        `Unexpected output ${path}, which is the input ${input}; expected another file`,
      )
    }
    const key = resolve(path)
    if (taken.has(key)) {
      const names = [taken.get(key), from[0]].map((source) => source?.name ?? '').join(' and ')
      throw new UsageError(
        `Unexpected second output ${path} for ${names}, expected one file for each`,
      )
    }
    taken.set(key, from[0])
  }
  return plans
}

async function isDirectory(path: string): Promise<boolean> {
  if (/[/\\]$/.test(path)) return true
  const stats = await stat(path).catch(() => undefined)
  return stats?.isDirectory() ?? false
}
