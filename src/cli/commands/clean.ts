import {
  loadCleaner,
  openOutput,
  UsageError,
  type BatchDocument,
  type Cleaner,
  type Source,
} from '../../index.ts'
import { DocumentRun } from '../document-run.ts'
import type { CleanFlags } from '../flags.ts'
import { loadRuleFlags } from '../load-rule-flags.ts'
import { planOutputs, type OutputPlan } from '../plan-outputs.ts'
import type { DocumentReporter } from '../reporters/document-reporter.ts'
import { jsonReporter } from '../reporters/json.ts'
import { jsonlReporter } from '../reporters/jsonl.ts'
import { checkCommand } from './check.ts'
import { countRemovals, summaryLine, type Removals } from '../reporters/summary.ts'
import { printedReporter } from '../reporters/printed.ts'
import { standardOutput } from '../standard-output.ts'
import { suggestion } from '../suggestion.ts'
import type { Terminal } from '../terminal.ts'

/** `presswash clean`: clean documents and print the results. */
export async function cleanCommand(
  inputs: readonly string[],
  flags: CleanFlags,
  terminal: Terminal,
): Promise<number> {
  checkFlags(flags)
  if (flags.check) return await checkCommand(inputs, flags, terminal)
  const cleaner = await prepareCleaner(flags)
  const run = new DocumentRun(terminal, flags.field)
  const removals: Removals = new Map()
  const sources = await run.find(inputs, flags.from)
  hintAtCommand(inputs[0], sources, terminal)
  const plans = await planOutputs(sources, flags.out, (source) => extensionOf(source, flags))
  for (const plan of plans) {
    const isNamed = inputs.length < 2 && plan.sources[0]?.path === (inputs[0] ?? '-')
    const reporter = createReporter(plan, flags, isNamed)
    await cleanInto(plan, { terminal, cleaner, reporter, run, removals, url: flags.url })
  }
  if (terminal.stderrIsTerminal && !flags.quiet) {
    terminal.stderr.write(`presswash: ${summaryLine(run.done, run.failed, removals)}\n`)
  }
  return run.exitCode()
}

interface Cleaning {
  readonly terminal: Terminal
  readonly cleaner: Cleaner
  readonly reporter: DocumentReporter
  readonly run: DocumentRun
  readonly removals: Removals
  readonly url: string | undefined
}

/** Fill one output. It is left alone when nothing could be read for it. */
async function cleanInto(plan: OutputPlan, cleaning: Cleaning): Promise<void> {
  const { terminal, cleaner, reporter, run, removals, url } = cleaning
  const output = plan.path === undefined ? standardOutput(terminal) : await openOutput(plan.path)
  const { done, failed } = run
  const withUrl = (own: BatchDocument['options']) => (url === undefined ? own : { url, ...own })
  try {
    for (const source of plan.sources) {
      const results = run.each(source, ({ input, options }) =>
        cleaner.clean(input, withUrl(options)),
      )
      for await (const { document, result } of results) {
        countRemovals(removals, result.removed)
        run.note(document.name, result.messages)
        await output.write(reporter.document(result, document))
      }
    }
    const hasNothing = run.done === done && (run.failed > failed || plan.sources.length === 0)
    if (hasNothing) await output.abort()
    else {
      await output.write(reporter.end())
      await output.close()
    }
  } catch (error) {
    await output.abort()
    throw error
  }
}

/** `presswash explian x.txt` takes the first word for a file. */
function hintAtCommand(first = '', sources: readonly Source[], { stderr }: Terminal): void {
  const isWord = /^[a-z]+$/.test(first) && sources.every(({ path }) => path !== first)
  const hint = isWord ? suggestion(first, ['clean', 'explain', 'restore', 'rules']) : ''
  if (hint !== '') stderr.write(`presswash: no file and no command \`${first}\`${hint}\n`)
}

function checkFlags({ check, to, out }: CleanFlags): void {
  const other = to === undefined ? (out === undefined ? undefined : '--out') : '--to'
  if (check && other) {
    throw new UsageError(
      `Unexpected ${other} beside --check, expected one of the two: --check prints a list`,
    )
  }
}

async function prepareCleaner(flags: CleanFlags): Promise<Cleaner> {
  const { to = 'text', captions } = flags
  const rules = await loadRuleFlags(flags)
  return await loadCleaner({
    ...(rules && { rules }),
    ...(captions && { captions }),
    ...(to !== 'json' && to !== 'jsonl' && { include: [to] }),
  })
}

/** @param isNamed whether the input is one file, named as such: a directory or a glob may hold more */
function createReporter(plan: OutputPlan, flags: CleanFlags, isNamed: boolean): DocumentReporter {
  const { to = 'text', out } = flags
  if (to !== 'json' && to !== 'jsonl') return printedReporter(to)
  if (to === 'jsonl') return jsonlReporter()
  const [source] = plan.sources
  const ownFile = plan.path !== undefined && plan.path !== out
  const isSingle = plan.sources.length === 1 && source?.format !== 'jsonl' && (isNamed || ownFile)
  return jsonReporter(!isSingle)
}

/** For files in a directory: a text keeps its own. */
function extensionOf({ format, below }: Source, { to = 'text' }: CleanFlags): string | undefined {
  if (to !== 'text') return to === 'markdown' ? '.md' : `.${to}`
  return format === 'text' && below !== '-' ? undefined : '.txt'
}
