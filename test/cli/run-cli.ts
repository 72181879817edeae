import { Readable, Writable } from 'node:stream'
import { run } from '../../src/cli/run.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

/** What a command line gave. */
export interface CliResult {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly bytes: Buffer
}

/** Run a command line in this process; without `stdin`, its standard input is a terminal. */
export async function runCli(
  args: readonly string[],
  options: Partial<Pick<Terminal, 'colour' | 'columns' | 'stderrIsTerminal'>> & {
    readonly stdin?: string | Uint8Array
  } = {},
): Promise<CliResult> {
  const { stdin, ...screen } = options
  const stdout = collector()
  const stderr = collector()
  const code = await run(args, {
    stdin: Readable.from(stdin === undefined ? [] : [Buffer.from(stdin as string)]),
    stdinIsTerminal: stdin === undefined,
    stdout: stdout.stream,
    stderr: stderr.stream,
    stderrIsTerminal: false,
    colour: false,
    ...screen,
  })
  const bytes = stdout.read()
  return { code, out: bytes.toString(), err: stderr.read().toString(), bytes }
}

function collector(): { readonly stream: Writable; readonly read: () => Buffer } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, read: () => Buffer.concat(chunks) }
}
