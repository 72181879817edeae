import { readdir, realpath, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { UsageError } from '../../report/error.ts'
import type { Source } from '../batch-document.ts'
import { checkInside } from '../check-inside.ts'
import type { Failure } from '../failure.ts'
import { outputPath } from '../output-path.ts'
import type { LayoutOptions } from '../write/layout.ts'
import { fileFormat, type FileFormat, type OutputFormat } from '../write/output-format.ts'

/** Where results go. */
export interface Destination {
  readonly format: FileFormat
  /** How the output of a source is laid out. */
  readonly layoutOf: (source: number) => Pick<LayoutOptions, 'several' | 'printName'>
  /** The output of a source, or the shard of the common one. */
  readonly pathOf: (source: number, shard: number) => string
  /** Whether each source has an output of its own. */
  readonly isMirror: boolean
  /** Documents in a shard. */
  readonly shardSize: number
  /** Where failures are listed. */
  readonly errors: string
  /** Where the run keeps what is not whole yet. */
  readonly runDirectory: string
}

/** What decides where results go. */
export interface DestinationOptions {
  /** A file; or a directory, if it is one or ends in a slash, which gets a file for each source. */
  readonly out: string
  readonly to?: OutputFormat | undefined
  readonly shardSize?: number | undefined
  /** Whether the only input is one file that was named as such. */
  readonly isNamed?: boolean | undefined
  readonly printName?: ((name: string) => string) | undefined
}

/**
 * Say which source is written where.
 *
 * @throws UsageError when two sources would go to one file, one over an input, or one out of the directory by a link
 */
export async function planDestination(
  sources: readonly (Source | Failure)[],
  options: DestinationOptions,
): Promise<Destination> {
  const { out, to, shardSize } = options
  const isMirror = await isDirectory(out)
  if (shardSize !== undefined && !(Number.isInteger(shardSize) && shardSize > 0))
    throw new UsageError(`Unexpected shard size ${shardSize}, expected 1 or more documents`)
  if (isMirror && shardSize !== undefined)
    throw new UsageError(`Unexpected --shard-size for the directory ${out}, expected a file`)
  const format = isMirror ? { to: to ?? 'text' } : fileFormat(out, to)
  const errors = isMirror ? join(out, 'errors.jsonl') : `${stemOf(out).stem}.errors.jsonl`
  const destination: Destination = {
    format,
    layoutOf: (at) => layoutOf(sources[at], sources.length, isMirror, options),
    pathOf: (at, shard) => {
      if (isMirror) return mirrorPath(out, sources[at], format.to)
      return shardSize === undefined ? out : shardPath(out, shard)
    },
    isMirror,
    shardSize: shardSize ?? Infinity,
    errors,
    runDirectory: isMirror ? join(out, '.presswash') : await besideFile(out),
  }
  if (isMirror) await checkRun(out, destination)
  await checkPaths(sources, destination, out)
  return destination
}

/**
 * Shards of an earlier run, which would stand beside those of this one.
 *
 * @throws UsageError when there are some and they are not to be removed
 */
export async function clearShards(out: string, isFresh: boolean): Promise<void> {
  const { stem, ending } = stemOf(out)
  const folder = dirname(out)
  const names = await readdir(folder).catch(() => [])
  const start = `${basename(stem)}-`
  const old = names.filter(
    (name) =>
      name.startsWith(start) &&
      name.endsWith(ending) &&
      /^\d{5,}$/.test(name.slice(start.length, name.length - ending.length)),
  )
  if (old.length > 0 && !isFresh)
    throw new UsageError(
      `Unexpected ${join(folder, old[0] ?? '')} of an earlier run, expected no shards yet; --fresh removes them`,
    )
  for (const name of old) await rm(join(folder, name))
}

/** `out/a.jsonl.gz` is `out/a-00000.jsonl.gz`, and so on. */
function shardPath(out: string, shard: number): string {
  const { stem, ending } = stemOf(out)
  return `${stem}-${String(shard).padStart(5, '0')}${ending}`
}

function stemOf(path: string): { readonly stem: string; readonly ending: string } {
  const ending = /(?<=[^/\\])(?:\.[^./\\]+)?(?:\.(?:gz|zst))?$/i.exec(path)?.[0] ?? ''
  return { stem: path.slice(0, path.length - ending.length), ending }
}

async function besideFile(out: string): Promise<string> {
  // A link is written through, so the run is where the file is: names change within one disk only.
  const target = await realpath(out).catch(() => out)
  return join(dirname(target), `.${basename(target)}.presswash`)
}

function mirrorPath(out: string, source: Source | Failure | undefined, to: OutputFormat): string {
  if (!source || 'error' in source) return join(out, 'unnamed')
  const keepsName = to === 'text' && source.format === 'text' && source.below !== '-'
  const extension = to === 'text' ? '.txt' : to === 'markdown' ? '.md' : `.${to}`
  return outputPath(out, source.below, keepsName ? undefined : extension)
}

function layoutOf(
  source: Source | Failure | undefined,
  count: number,
  isMirror: boolean,
  { isNamed, printName }: DestinationOptions,
): Pick<LayoutOptions, 'several' | 'printName'> {
  const isFile =
    source && 'format' in source && (source.format === 'text' || source.format === 'html')
  const isOne = isFile && (isMirror || (count === 1 && isNamed))
  return { several: !isOne, ...(printName && { printName }) }
}

async function checkRun(out: string, { errors, runDirectory }: Destination): Promise<void> {
  await checkInside(out, errors)
  await checkInside(out, runDirectory)
}

async function checkPaths(
  sources: readonly (Source | Failure)[],
  { isMirror, pathOf, errors, runDirectory }: Destination,
  out: string,
): Promise<void> {
  const inputs = new Map<string, string>()
  for (const source of sources) {
    if ('path' in source && source.path !== '-') {
      inputs.set(await realpath(source.path).catch(() => source.path), source.path)
    }
  }
  const taken = new Map<string, string>([[resolve(errors), 'the list of failures']])
  for (const [at, source] of (isMirror ? sources : sources.slice(0, 1)).entries()) {
    if (isMirror && 'error' in source) continue
    const path = pathOf(at, 0)
    if (isMirror) await checkInside(out, path)
    if (path.startsWith(runDirectory + sep))
      throw new UsageError(
        `Unexpected output ${path} in ${runDirectory}, which is emptied at the end; expected another place`,
      )
    const input = inputs.get(await realpath(path).catch(() => resolve(path)))
    if (input !== undefined)
      throw new UsageError(
        `Unexpected output ${path}, which is the input ${input}; expected another file`,
      )
    const key = resolve(path)
    const other = taken.get(key)
    if (other !== undefined)
      throw new UsageError(
        `Unexpected second output ${path} for ${other} and ${source.name}, expected one file for each`,
      )
    taken.set(key, source.name)
  }
}

async function isDirectory(path: string): Promise<boolean> {
  if (/[/\\]$/.test(path)) return true
  const stats = await stat(path).catch(() => undefined)
  return stats?.isDirectory() ?? false
}
