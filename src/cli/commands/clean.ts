import { stat } from 'node:fs/promises'
import { UsageError } from '../../index.ts'
import { cleanIntoStream } from '../clean-into-stream.ts'
import type { CleanFlags } from '../flags.ts'
import type { Terminal } from '../terminal.ts'

/** `presswash clean`: clean documents and print the results. */
export async function cleanCommand(
  inputs: readonly string[],
  flags: CleanFlags,
  terminal: Terminal,
): Promise<number> {
  const { out } = flags
  checkFlags(flags)
  if (flags.check) {
    const { checkCommand } = await import('./check.ts')
    return await checkCommand(inputs, flags, terminal)
  }
  if (out === undefined || (await isDevice(out))) {
    return await cleanIntoStream(inputs, flags, terminal)
  }
  const { cleanIntoFiles } = await import('../clean-into-files.ts')
  return await cleanIntoFiles(inputs, { ...flags, out }, terminal)
}

function checkFlags({ check, to, out, ...flags }: CleanFlags): void {
  const other = to === undefined ? (out === undefined ? undefined : '--out') : '--to'
  if (check && other) {
    throw new UsageError(
      `Unexpected ${other} beside --check, expected one of the two: --check prints a list`,
    )
  }
  if (out !== undefined) return
  const { shardSize, fresh, report } = flags
  const alone = Object.entries({ '--shard-size': shardSize, '--fresh': fresh, '--report': report })
  const [name] = alone.find(([, value]) => value !== undefined) ?? []
  if (name) throw new UsageError(`Unexpected ${name} without --out, expected both`)
}

/** What is neither a file nor a folder is written to as it is: it has no name to give at the end. */
async function isDevice(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined)
  return stats !== undefined && !stats.isFile() && !stats.isDirectory()
}
