import { createWriteStream, fstatSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { isatty } from 'node:tty'

/** Where a command reads and writes: the process's own streams, or a test's. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdinIsTerminal: boolean
  /** Results and nothing else. */
  readonly stdout: Writable
  /** What a person should know. */
  readonly stderr: Writable
  readonly stderrIsTerminal: boolean
  /** Width of the screen, where results go to one. */
  readonly columns?: number
  readonly colour: boolean
  /** Width of the screen, where messages go to one. */
  readonly stderrColumns?: number | undefined
  /** Takes the next signal to stop, with the exit code that it means; gives the way to let go of it. */
  readonly catchSignal?: (listener: (code: number) => void) => () => void
}

/** The terminal that the process runs in. */
export function processTerminal(): Terminal {
  const columns = isatty(1) ? process.stdout.columns || 80 : undefined
  return {
    stdin: process.stdin,
    stdinIsTerminal: isatty(0),
    stdout: standardOutput(),
    stderr: process.stderr,
    stderrIsTerminal: isatty(2),
    stderrColumns: process.stderr.columns,
    ...(columns !== undefined && { columns }),
    colour: wantsColour(process.env, isatty(1)),
  }
}

/** https://no-color.org and https://force-color.org; else colour where a person looks. */
export function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0'
  return isTerminal && env['TERM'] !== 'dumb'
}

/**
 * `process.stdout` forgets the rest when a nearly full disk takes only a part of what it writes to
 * a file; a file stream goes on until all is written or the disk says no.
 */
function standardOutput(): Writable {
  const stats = fstatSync(1)
  const isDevice = stats.isCharacterDevice() && !isatty(1)
  return stats.isFile() || isDevice
    ? createWriteStream('', { fd: 1, autoClose: false })
    : process.stdout
}
