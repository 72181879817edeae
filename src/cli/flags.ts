import { InvalidArgumentError, Option } from '@commander-js/extra-typings'

/** What `clean` and `explain` have in common. */
export interface CleaningFlags {
  readonly from?: 'text' | 'html' | 'jsonl' | undefined
  readonly field?: string | undefined
  readonly captions?: 'keep' | 'separate' | 'drop' | undefined
  readonly rules?: readonly string[] | undefined
  readonly off?: readonly string[] | undefined
}

export interface CleanFlags extends CleaningFlags {
  readonly to?: 'text' | 'html' | 'markdown' | 'json' | 'jsonl' | undefined
  readonly url?: string | undefined
  readonly out?: string | undefined
  readonly check?: true | undefined
  readonly quiet?: true | undefined
}

export interface SuggestFlags extends Omit<CleaningFlags, 'captions'> {
  readonly minDocuments?: number | undefined
  readonly dir?: string | undefined
}

/** The options, each made anew for every command that has it. */
export const flagOptions = {
  from: () =>
    new Option(
      '--from <format>',
      'how to read: text, html or jsonl (default: by extension, else text)',
    ).choices(['text', 'html', 'jsonl'] as const),
  field: () =>
    new Option(
      '--field <name>',
      'the field of a JSONL record that holds the text (default: html, else text)',
    ).argParser(nonEmpty),
  to: () =>
    new Option(
      '--to <format>',
      'what to print: text (default), html, markdown, json or jsonl',
    ).choices(['text', 'html', 'markdown', 'json', 'jsonl'] as const),
  url: () =>
    new Option(
      '--url <address>',
      'where the page was fetched: what its relative links are relative to',
    ).argParser(nonEmpty),
  captions: () =>
    new Option(
      '--captions <mode>',
      'keep: once, in place (default); separate: only in the record; drop: not at all',
    ).choices(['keep', 'separate', 'drop'] as const),
  rules: () =>
    new Option('--rules <dir>', 'add rules of your own; may be given again').argParser(
      (dir: string, dirs: readonly string[] | undefined) => [...(dirs ?? []), dir],
    ),
  off: () =>
    new Option('--off <rule>', 'switch a rule off by its id; may be given again').argParser(
      (ids: string, before: readonly string[] | undefined) => [
        ...(before ?? []),
        ...ids.split(',').map((id) => id.trim()),
      ],
    ),
  minDocuments: () =>
    new Option(
      '--min-documents <n>',
      'documents of a site in which a line must stand (default: 3, and 5 % of them)',
    ).argParser(fromTwo),
}

function fromTwo(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 2) return number
  throw new InvalidArgumentError('Expected a whole number from 2.')
}

function nonEmpty(value: string): string {
  if (value === '') throw new InvalidArgumentError('Expected a name.')
  return value
}
