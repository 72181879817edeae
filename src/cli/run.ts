import type { Writable } from 'node:stream'
import { CommanderError } from 'commander'
import { ClosedPipe, isClosedPipe } from './closed-pipe.ts'
import { exitCodes } from './exit-codes.ts'
import { createProgram } from './program.ts'
import type { Terminal } from './terminal.ts'

/** Run one command line. Resolves to the exit code, when all is written. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCodes.done
  const printed = { out: '', err: '' }
  const program = createProgram({
    terminal,
    finish: (result) => {
      code = result
    },
    print: (stream, text) => {
      printed[stream] += text
    },
  })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    code =
      error instanceof CommanderError ? commanderCode(error) : await explainError(error, terminal)
  }
  const failure = await write(terminal.stdout, printed.out)
  if (failure && !isClosedPipe(failure)) {
    code = exitCodes.notRun
    printed.err += `presswash: Cannot write standard output: ${failure.message}\n`
  }
  await write(terminal.stderr, printed.err)
  return code
}

/** Help and version end the parser too, as errors with the code 0. */
function commanderCode(error: CommanderError): number {
  return error.exitCode === 0 ? exitCodes.done : exitCodes.notRun
}

/** Say what went wrong, in one line where it is the user's to mend. */
async function explainError(error: unknown, terminal: Terminal): Promise<number> {
  if (error instanceof ClosedPipe) return exitCodes.done
  const { InputError, RuleError, UsageError } = await import('../index.ts')
  const isKnown =
    error instanceof InputError || error instanceof RuleError || error instanceof UsageError
  const text = isKnown ? error.message : `internal error\n${stackOf(error)}`
  await write(terminal.stderr, `presswash: ${text}\n`)
  return exitCodes.notRun
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Write, wait, and give back what went wrong. */
async function write(stream: Writable, text: string): Promise<Error | undefined> {
  if (text === '') return undefined
  return await new Promise((resolve) => {
    stream.write(text, (error) => resolve(error ?? undefined))
  })
}
