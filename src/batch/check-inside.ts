import { lstat, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { UsageError } from '../report/error.ts'

/**
 * Make sure that no link on the way leads a path below a directory out of it.
 *
 * @throws UsageError
 */
export async function checkInside(directory: string, path: string): Promise<void> {
  const root = await realpath(directory).catch(() => undefined)
  // What is not there yet is no link.
  if (root === undefined) return
  let at = directory
  for (const part of relative(directory, path).split(sep)) {
    at = join(at, part)
    const stats = await lstat(at).catch(() => undefined)
    if (!stats) return
    if (!stats.isSymbolicLink()) continue
    const real = await realpath(at).catch(() => undefined)
    if (real === undefined || leadsOut(relative(root, real)))
      throw new UsageError(
        `Unexpected link ${at}, which leads out of ${directory}; expected what is written there to stay inside`,
      )
  }
}

function leadsOut(way: string): boolean {
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
