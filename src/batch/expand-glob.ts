import { isAbsolute } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'

/**
 * The files that a pattern fits, and the folder before its first part that has wildcards.
 *
 * @returns undefined for a name that is no pattern
 */
export async function expandGlob(
  pattern: string,
): Promise<{ readonly paths: string[]; readonly base: string } | undefined> {
  if (!isDynamicPattern(pattern)) return undefined
  const parts = pattern.split('/')
  const first = parts.findIndex((part) => isDynamicPattern(part))
  const base = parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.')
  const options = { absolute: isAbsolute(pattern), expandDirectories: false }
  return { paths: await glob(pattern, options), base }
}
