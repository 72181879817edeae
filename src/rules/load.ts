import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { RuleSource } from '../model/rule.ts'
import { RuleError, UsageError } from '../report/error.ts'
import { checkRules } from './check.ts'
import { readRule } from './read-rule.ts'
import type { LocatedSource } from './located-source.ts'

const MAX_BYTES = 1_000_000

/**
 * Read and check the rules in `DIR/<family>/<name>.yml` (or `.yaml`).
 * @throws UsageError when the folder cannot be read.
 * @throws RuleError when a rule is not right. Its `errors` has all that is wrong in all the files.
 */
export function loadRules(dir: string): RuleSource[] {
  const sources: LocatedSource[] = []
  const errors: RuleError[] = []
  for (const file of listFiles(dir)) {
    try {
      const source = loadRule(dir, file)
      checkRules([source])
      sources.push(source)
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      errors.push(...error.errors)
    }
  }
  const [first] = errors
  if (first && errors.length === 1) throw first
  if (first) throw new RuleError(first, { errors })
  checkRules(sources)
  return sources
}

function listFiles(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ya?ml$/.test(file))
      .map((file) => file.replaceAll(path.sep, '/'))
      .toSorted()
  } catch (cause) {
    throw new UsageError(`Unexpected rules folder \`${dir}\`, expected one that can be read`, {
      cause,
    })
  }
}

function loadRule(dir: string, name: string): LocatedSource {
  const file = path.join(dir, name).replaceAll(path.sep, '/')
  const id = name.replace(/\.ya?ml$/, '')
  let text: string
  try {
    const stats = statSync(file)
    // A pipe would be waited for.
    if (!stats.isFile())
      throw new RuleError({ file, reason: 'Unexpected directory or device, expected a file' })
    const { size } = stats
    if (size > MAX_BYTES) {
      throw new RuleError({
        file,
        reason: `Unexpected file of ${size} bytes, expected at most ${MAX_BYTES}`,
      })
    }
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (cause) {
    if (cause instanceof RuleError) throw cause
    throw new RuleError(
      { file, reason: 'Unexpected file, expected one that can be read as UTF-8' },
      { cause },
    )
  }
  return readRule({ id, file, text })
}
