import { Command, Help } from '@commander-js/extra-typings'
import { addRules } from './add-rules.ts'
import { flagOptions } from './flags.ts'
import type { ProgramContext } from './program-context.ts'
import { version } from './version.ts'

const examples = {
  clean: `
Examples:
  presswash dump.txt                       clean one document, print its text
  presswash page.html                      find the article of a page, print its text
  presswash dumps/ --out clean/            clean all of a folder, file by file
  presswash crawl/*.warc.gz --out clean.parquet
                                           any input, one output; again goes on after a stop
  presswash dump.txt --to json             title, body, captions and what was removed
  presswash --check "dumps/**/*.txt"       only list what would be removed, like a linter
  cat in.jsonl | presswash --from jsonl --to jsonl > out.jsonl
                                           a filter: records keep their own fields`,
  explain: `
Examples:
  presswash explain dump.txt
  presswash explain "dumps/**/*.txt" | less -R     colours: FORCE_COLOR=1, NO_COLOR=1`,
  restore: `
Examples:
  presswash dump.txt --to jsonl > out.jsonl
  presswash restore out.jsonl | cmp - dump.txt`,
}

const exits = `
Exit codes:
  0  done
  1  --check found something to remove, or an example of rules test failed
  2  could not run: wrong usage or rules, nothing to read, output not writable
  3  done, but some documents failed; they are listed on standard error and in
     errors.jsonl at --out
  130  stopped by Ctrl-C; the same command goes on`

/** Build the command line. Commands are loaded when they run, so that help and version are quick. */
export function createProgram(context: ProgramContext): Command {
  const { terminal, print } = context
  const width = Math.min(terminal.columns ?? 80, 100)
  const program = new Command('presswash')
    .description(
      'Turn scraped news, text or HTML, into clean articles: one title, each caption once, no viewer artifacts, no repeats. What is removed is listed, with the rule and the reason.',
    )
    .usage('[clean] [options] [FILE|GLOB|DIR|-]...')
    .exitOverride()
    .configureHelp({ optionDescription })
    .configureOutput({
      writeOut: (text) => print('out', text),
      writeErr: (text) => print('err', text),
      outputError: (text, write) => write(text.replace(/^error: /, 'presswash: ')),
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help; after a command, its own')
    .helpCommand(false)
    .addHelpText('after', examples.clean + '\n' + exits)

  const clean = addClean(program, context)
  addExplain(program, context)
  addRestore(program, context)
  addRules(program, context)
  // Whoever asks for help without a command wants to clean: show how.
  program.configureHelp({
    optionDescription,
    subcommandTerm: (command) => command.name(),
    visibleOptions: (command) => {
      const own = Help.prototype.visibleOptions.call(new Help(), command)
      return command === program ? [...clean.options, ...own] : own
    },
  })
  return program
}

/** Descriptions name the choices themselves, and which of them is the default. */
function optionDescription({ description }: { readonly description: string }): string {
  return description
}

function addClean(program: Command, { terminal, finish }: ProgramContext) {
  const clean = program.command('clean', { isDefault: true })
  clean
    .description('clean documents (the default: the word may be left out)')
    .argument('[inputs...]', 'files, directories, globs; - is standard input')
    .addOption(flagOptions.from())
    .addOption(flagOptions.field())
    .addOption(flagOptions.idField())
    .addOption(flagOptions.urlField())
    .addOption(flagOptions.to())
    .addOption(flagOptions.url())
    .option(
      '--out <path>',
      'write to a file, packed if it ends in .gz or .zst, or below a directory, named with a / at its end',
    )
    .addOption(flagOptions.shardSize())
    .addOption(flagOptions.captions())
    .addOption(flagOptions.rules())
    .addOption(flagOptions.off())
    .addOption(flagOptions.jobs())
    .addOption(flagOptions.timeout())
    .addOption(flagOptions.memory())
    .addOption(flagOptions.maxBytes())
    .option('--fresh', 'start over, not where a run to the same --out was cut off')
    .option('--strict', 'stop at the first document that fails')
    .option('--report <file>', 'write what was done, as JSON')
    .option('--check', 'only list what would be removed; exit code 1 if anything would')
    .option('--quiet', 'no progress and no summary; errors are still printed')
    .addHelpText('after', examples.clean)
    .action(async (inputs, flags) => {
      if (inputs.length === 0 && terminal.stdinIsTerminal) program.help({ error: true })
      const { cleanCommand } = await import('./commands/clean.ts')
      finish(await cleanCommand(inputs, flags, terminal))
    })
  return clean
}

function addExplain(program: Command, { terminal, finish }: ProgramContext): void {
  const explain = program.command('explain')
  explain
    .description('print documents with every decision, its rule and the copy that stays')
    .argument('[inputs...]', 'files, directories, globs; - is standard input')
    .addOption(flagOptions.from())
    .addOption(flagOptions.field())
    .addOption(flagOptions.captions())
    .addOption(flagOptions.rules())
    .addOption(flagOptions.off())
    .addHelpText('after', examples.explain)
    .action(async (inputs, flags) => {
      if (inputs.length === 0 && terminal.stdinIsTerminal) explain.help({ error: true })
      const { explainCommand } = await import('./commands/explain.ts')
      finish(await explainCommand(inputs, flags, terminal))
    })
}

function addRestore(program: Command, { terminal, finish }: ProgramContext): void {
  const restore = program.command('restore')
  restore
    .description('turn what --to jsonl wrote back into the input, byte for byte')
    .argument('[inputs...]', 'JSONL files; - is standard input')
    .option('--out <dir>', 'a file for each document, below this directory')
    .addHelpText('after', examples.restore)
    .action(async (inputs, flags) => {
      if (inputs.length === 0 && terminal.stdinIsTerminal) restore.help({ error: true })
      const { restoreCommand } = await import('./commands/restore.ts')
      finish(await restoreCommand(inputs, flags, terminal))
    })
}
