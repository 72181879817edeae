import { cleanBatch, type BatchResult, type Message } from '../index.ts'
import { exitCodes } from './exit-codes.ts'
import type { CleanFlags } from './flags.ts'
import { hintAtCommand } from './hint-at-command.ts'
import { Interrupt } from './interrupt.ts'
import { printable } from './printable.ts'
import { Progress } from './progress.ts'
import { readingOptions } from './reading-options.ts'
import { batchSummary } from './reporters/batch-summary.ts'
import type { Terminal } from './terminal.ts'

/** Lines about documents before the rest is left to the list of failures. */
const MOST_LINES = 20

/** Clean documents into a file or a folder. */
export async function cleanIntoFiles(
  inputs: readonly string[],
  flags: CleanFlags & { readonly out: string },
  terminal: Terminal,
): Promise<number> {
  const { out, to, shardSize, fresh, strict, report: reportPath, quiet = false } = flags
  const { stderr, stdin } = terminal
  const progress = new Progress(terminal, quiet)
  const say = (text: string): void => {
    progress.clear()
    stderr.write(`presswash: ${text}\n`)
  }
  const speak = speaker(say)
  const interrupt = new Interrupt(terminal, () => {
    say('stopping when what is at work is done; once more stops at once')
  })
  try {
    const result = await cleanBatch(inputs.length === 0 ? ['-'] : inputs, {
      ...(await readingOptions(flags)),
      out,
      to,
      shardSize,
      fresh,
      strict,
      reportPath,
      stdin,
      signal: interrupt.signal,
      printName: printable,
      onFailure: ({ name, error }) => {
        speak.failure(name, error.reason)
        if (error.cause instanceof Error)
          hintAtCommand(inputs[0] === name ? name : '', [], terminal)
      },
      onMessages: speak.messages,
      onProgress: (now) => progress.show(now),
    })
    progress.clear()
    if (!result.isWhole) {
      say(restMessage(result))
      return interrupt.code ?? exitCodes.someFailed
    }
    speak.end(result)
    const isWorthIt = terminal.stderrIsTerminal || progress.hasSpoken
    if (isWorthIt && !quiet) stderr.write(batchSummary(result.report))
    return exitCodeOf(result)
  } finally {
    progress.clear()
    interrupt.release()
  }
}

/** Says what is wrong with documents: of the first few all, of the others that there are more. */
function speaker(say: (text: string) => void) {
  let failures = 0
  let notes = 0
  return {
    failure: (name: string, reason: string): void => {
      failures += 1
      if (failures <= MOST_LINES) say(`${printable(name)}: ${printable(reason)}`)
    },
    messages: (name: string, messages: readonly Message[]): void => {
      for (const { reason } of messages) {
        notes += 1
        if (notes <= MOST_LINES) say(`${printable(name)}: ${printable(reason)}`)
      }
    },
    end: ({ errors }: BatchResult): void => {
      if (notes > MOST_LINES) say(`${notes - MOST_LINES} more doubts; each is on its record`)
      if (failures > MOST_LINES)
        say(`${failures - MOST_LINES} more failures; all are listed in ${printable(errors)}`)
    },
  }
}

function restMessage({ canResume, report }: BatchResult): string {
  const done = `stopped after ${report.documents} documents`
  return canResume
    ? `${done}; the same command again goes on from there, with --fresh from the beginning`
    : `${done}; the same command again starts from the beginning`
}

function exitCodeOf({ report: { documents, failed } }: BatchResult): number {
  if (failed === 0) return exitCodes.done
  return documents > 0 ? exitCodes.someFailed : exitCodes.notRun
}
