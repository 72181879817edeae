import {
  cleanFiles,
  createLayout,
  openOutput,
  UsageError,
  type Cleaned,
  type Output,
  type Source,
} from '../index.ts'
import { DocumentRun } from './document-run.ts'
import type { CleanFlags } from './flags.ts'
import { hintAtCommand } from './hint-at-command.ts'
import { Interrupt } from './interrupt.ts'
import { printable } from './printable.ts'
import { readingOptions } from './reading-options.ts'
import { summaryLine, type Removals } from './reporters/summary.ts'
import { standardOutput } from './standard-output.ts'
import type { Terminal } from './terminal.ts'

/** Clean documents to standard output, or to what else is no file. */
export async function cleanIntoStream(
  inputs: readonly string[],
  flags: CleanFlags,
  terminal: Terminal,
): Promise<number> {
  const options = await readingOptions(flags)
  const { stdin } = terminal
  const run = new DocumentRun(terminal, flags.field)
  const removals: Removals = new Map()
  const sources = await run.find(inputs, flags.from)
  hintAtCommand(inputs[0], sources, terminal)
  const print = createPrinter(sources, inputs, flags)
  const output = flags.out === undefined ? standardOutput(terminal) : await openOutput(flags.out)
  const interrupt = new Interrupt(terminal)
  const { signal } = interrupt
  try {
    for await (const result of cleanFiles(sources, {
      ...options,
      want: print.want,
      stdin,
      signal,
    })) {
      if ('error' in result) {
        run.fail(result)
        if (flags.strict) break
        continue
      }
      run.done += 1
      for (const [rule, count] of Object.entries(result.tally.removed)) {
        removals.set(rule, (removals.get(rule) ?? 0) + count)
      }
      run.note(result.name, result.messages)
      await output.write(print.document(result))
    }
    await close(output, print.end, run, sources)
  } catch (error) {
    await output.abort()
    throw error
  } finally {
    interrupt.release()
  }
  if (terminal.stderrIsTerminal && !flags.quiet) {
    terminal.stderr.write(`presswash: ${summaryLine(run.done, run.failed, removals)}\n`)
  }
  return interrupt.code ?? run.exitCode()
}

/** The output is left alone when nothing could be read for it. */
async function close(
  output: Output,
  end: () => string,
  run: DocumentRun,
  sources: readonly Source[],
): Promise<void> {
  if (run.done === 0 && (run.failed > 0 || sources.length === 0)) {
    await output.abort()
    return
  }
  await output.write(end())
  await output.close()
}

interface Printer {
  readonly want: 'row' | 'text' | 'html' | 'markdown'
  readonly document: (result: Cleaned) => string
  readonly end: () => string
}

function createPrinter(
  sources: readonly Source[],
  inputs: readonly string[],
  { to = 'text' }: CleanFlags,
): Printer {
  if (to === 'csv' || to === 'parquet')
    throw new UsageError(
      `Unexpected ${to} for a stream, expected --out FILE: its columns are known at the end`,
    )
  const [source] = sources
  // A directory or a glob may hold more than it does today.
  const isNamed = inputs.length < 2 && source?.path === (inputs[0] ?? '-')
  const isFile = source?.format === 'text' || source?.format === 'html'
  const several = !(sources.length === 1 && isNamed && isFile)
  const layout = createLayout(to, { several, printName: printable })
  return {
    want: to === 'json' || to === 'jsonl' ? 'row' : to,
    document: ({ name, output }) => layout.add(output as string, name),
    end: () => layout.end(),
  }
}
