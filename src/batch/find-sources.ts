import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative } from 'node:path'
import type { Compression, Source, SourceFormat } from './batch-document.ts'
import { failureOf, systemFailure, type Failure } from './failure.ts'

/** What is read in a directory, and how; a file that is named may be called what it wants. */
const formats: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  parquet: 'parquet',
  warc: 'warc',
}

/** How files are packed, by what stands behind their own extension. */
const compressions: Readonly<Record<string, Compression>> = { gz: 'gzip', zst: 'zstd' }

/**
 * Find what to read: files, directories with all below them, globs, `-` for standard input.
 *
 * In the order given, each file once; what cannot be found comes as a failure.
 * @param from how to read all of them; by default by their extension, and else as text
 */
export async function findSources(
  inputs: readonly string[],
  from?: SourceFormat,
): Promise<(Source | Failure)[]> {
  const found: (Source | Failure)[] = []
  const seen = new Set<string>()
  for (const input of inputs) {
    for await (const item of findInput(input)) {
      if (!('path' in item)) {
        found.push(item)
        continue
      }
      const { path, below } = item
      const real = path === '-' ? path : await realpath(path).catch(() => path)
      if (seen.has(real)) continue
      seen.add(real)
      const compression = compressionOf(path)
      found.push({
        path,
        name: path === '-' ? '<stdin>' : path,
        format: from ?? formatOf(path) ?? 'text',
        ...(compression && { compression }),
        below: compression ? unpackedName(below) : below,
      })
    }
  }
  return found
}

type Found = Pick<Source, 'path' | 'below'>

async function* findInput(input: string): AsyncGenerator<Found | Failure> {
  if (input === '-') {
    yield { path: input, below: 'stdin.txt' }
    return
  }
  try {
    const stats = await stat(input)
    if (stats.isDirectory()) yield* findInDirectory(input)
    else yield { path: input, below: belowHere(input) }
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const failure = systemFailure(input, error, 'find')
    if (isMissing) yield* findGlob(input, failure)
    else yield failure
  }
}

async function* findInDirectory(root: string): AsyncGenerator<Found | Failure> {
  let isEmpty = true
  for await (const item of findBelow(root, root)) {
    isEmpty = false
    yield item
  }
  if (!isEmpty) return
  const endings = Object.keys(formats).map((extension) => `.${extension}`)
  yield failureOf(
    root,
    `Unexpected directory without files to read, expected some that end in ${endings.join(', ')}, or in one of these and .gz or .zst`,
    undefined,
    'find',
  )
}

/** @param failure what there is to say where the name is no pattern */
async function* findGlob(pattern: string, failure: Failure): AsyncGenerator<Found | Failure> {
  // Loading it takes longer than finding a file by its name.
  const { expandGlob } = await import('./expand-glob.ts')
  const found = await expandGlob(pattern)
  if (!found) yield failure
  else if (found.paths.length === 0)
    yield failureOf(
      pattern,
      'Unexpected pattern that fits no file, expected one that does',
      undefined,
      'find',
    )
  else
    for (const path of found.paths.toSorted(compare))
      yield await fileAt(path, relative(found.base, path))
}

/** All files to read below a folder. Links to directories are not followed: they may lead back. */
async function* findBelow(root: string, folder: string): AsyncGenerator<Found | Failure> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield systemFailure(folder, error, 'find')
    return
  }
  for (const entry of entries.toSorted((a, b) => compare(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* findBelow(root, path)
    else if (formatOf(path)) yield await fileAt(path, relative(root, path))
  }
}

/** What nobody named must be a file: a pipe that nobody writes to would be waited for, and a device has no end. */
async function fileAt(path: string, below: string): Promise<Found | Failure> {
  try {
    const stats = await stat(path)
    if (stats.isFile()) return { path, below }
    const kind = stats.isDirectory() ? 'directory' : stats.isFIFO() ? 'FIFO' : 'device'
    return failureOf(path, `Unexpected ${kind}, expected a file`, undefined, 'find')
  } catch (error) {
    if (!path.includes('\ufffd')) return systemFailure(path, error, 'find')
    return failureOf(path, 'Unexpected name that is not UTF-8, expected one that is', error, 'find')
  }
}

/** A file that is named keeps its folders when they are below the working directory. */
function belowHere(path: string): string {
  const below = relative('', path)
  return below.startsWith('..') || isAbsolute(below) ? basename(path) : below
}

function formatOf(path: string): SourceFormat | undefined {
  return valueOf(formats, compressionOf(path) ? unpackedName(path) : path)
}

function compressionOf(path: string): Compression | undefined {
  return valueOf(compressions, path)
}

/** `a.txt.gz` is `a.txt`. */
function unpackedName(path: string): string {
  return path.replace(/(?<=[^/\\])\.[^./\\]+$/, '')
}

function valueOf<T>(table: Readonly<Record<string, T>>, path: string): T | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  return extension !== undefined && Object.hasOwn(table, extension) ? table[extension] : undefined
}

/** The order of code units: the same in every locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
