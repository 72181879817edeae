import type { Command } from '@commander-js/extra-typings'
import { flagOptions } from './flags.ts'
import type { ProgramContext } from './program-context.ts'

const examples = {
  rules: `
Examples:
  presswash rules list
  presswash rules show artifacts/text-size-tt
  presswash rules new artifacts/my-site --dir my-rules
  presswash rules suggest corpus.jsonl --dir my-rules
  presswash rules test my-rules
  presswash dump.txt --rules my-rules`,
  suggest: `
A line is counted once a document, where it stayed after cleaning; documents are
sorted by the host of their \`url\`. Read what is proposed before you use it.

Examples:
  presswash rules suggest corpus.jsonl > proposed.yml
  presswash rules suggest "pages/**/*.html" --dir my-rules
  presswash rules suggest dumps/ --min-documents 10`,
}

/** Add `presswash rules` with its commands, which are loaded when they run. */
export function addRules(program: Command, { terminal, finish }: ProgramContext): void {
  const rules = program
    .command('rules')
    .description('list, show, test, start and suggest rules')
    .helpCommand(false)
    .addHelpText('after', examples.rules)
  rules
    .command('list')
    .description('all rules, a line each')
    .addOption(flagOptions.rules())
    .option('--json', 'as JSON')
    .action(async (flags) => {
      const { rulesListCommand } = await import('./commands/rules-list.ts')
      finish(await rulesListCommand(flags, terminal))
    })
  rules
    .command('show')
    .description('one rule: what it finds, why, and its examples')
    .argument('<id>', 'the id: family/name')
    .addOption(flagOptions.rules())
    .action(async (id, flags) => {
      const { rulesShowCommand } = await import('./commands/rules-show.ts')
      finish(await rulesShowCommand(id, flags, terminal))
    })
  rules
    .command('test')
    .description('run the examples of the rules; exit code 1 if one fails')
    .argument('[dir]', 'your rules (default: the built-in ones)')
    .action(async (dir, _flags) => {
      const { rulesTestCommand } = await import('./commands/rules-test.ts')
      finish(await rulesTestCommand(dir, terminal))
    })
  rules
    .command('new')
    .description('start a rule: write a file with comments, to fill in')
    .argument('<id>', 'the id: family/name')
    .option('--dir <dir>', 'where your rules are', 'rules')
    .action(async (id, flags) => {
      const { rulesNewCommand } = await import('./commands/rules-new.ts')
      finish(await rulesNewCommand(id, flags, terminal))
    })
  addSuggest(rules, { terminal, finish })
}

function addSuggest(
  rules: Command,
  { terminal, finish }: Pick<ProgramContext, 'terminal' | 'finish'>,
): void {
  const suggest = rules.command('suggest')
  suggest
    .description('propose rules for lines that come back in many documents of a site')
    .argument('[corpus...]', 'files, directories, globs; - is standard input')
    .addOption(flagOptions.from())
    .addOption(flagOptions.field())
    .addOption(flagOptions.minDocuments())
    .option('--dir <dir>', 'write a file for each rule below this directory; none is overwritten')
    .addOption(flagOptions.rules())
    .addOption(flagOptions.off())
    .addHelpText('after', examples.suggest)
    .action(async (inputs, flags) => {
      if (inputs.length === 0 && terminal.stdinIsTerminal) suggest.help({ error: true })
      const { rulesSuggestCommand } = await import('./commands/rules-suggest.ts')
      finish(await rulesSuggestCommand(inputs, flags, terminal))
    })
}
