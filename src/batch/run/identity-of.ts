import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { Source } from '../batch-document.ts'
import type { BatchOptions } from '../batch-options.ts'
import { builtin } from '../../rules/builtin.ts'
import type { Failure } from '../failure.ts'
import type { RunIdentity } from './run-directory.ts'

/** Files that are asked for their size at once. */
const AT_ONCE = 64

/** What a run must have in common with one that it goes on with; and the size of each source, for progress. */
export async function identityOf(
  sources: readonly (Source | Failure)[],
  options: BatchOptions,
): Promise<{ readonly identity: RunIdentity; readonly sizes: readonly number[] }> {
  const inputs: string[] = []
  const sizes: number[] = []
  for (let at = 0; at < sources.length; at += AT_ONCE) {
    const some = sources.slice(at, at + AT_ONCE).map(async (source) => describe(source))
    for (const { line, size } of await Promise.all(some)) {
      inputs.push(line)
      sizes.push(size)
    }
  }
  return { identity: { settings: settingsOf(options), inputs }, sizes }
}

async function describe(source: Source | Failure) {
  if ('error' in source) return { line: JSON.stringify([source.name]), size: 0 }
  const stats = source.path === '-' ? undefined : await stat(source.path).catch(() => undefined)
  const { size = 0, mtimeMs = 0 } = stats ?? {}
  return { line: JSON.stringify([source.path, size, mtimeMs]), size }
}

/** By flag, so that who changed one reads which. */
function settingsOf(options: BatchOptions): Record<string, unknown> {
  const { rules = [], off = [], to, from, captions, url, maxBytes, shardSize } = options
  const { field, idField, urlField } = options
  // The built-in ones too: another version of presswash gives other results.
  const data = JSON.stringify([builtin, rules.map(({ id, data: rule }) => [id, rule])])
  return {
    '--to': to,
    '--from': from,
    '--captions': captions,
    '--url': url,
    '--field': field,
    '--id-field': idField,
    '--url-field': urlField,
    '--max-bytes': maxBytes,
    '--shard-size': shardSize,
    '--off': off,
    '--rules': createHash('sha256').update(data).digest('hex'),
  }
}
