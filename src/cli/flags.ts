import { InvalidArgumentError, Option } from '@commander-js/extra-typings'
import type { OutputFormat, SourceFormat } from '../index.ts'
import { parseSize } from './parse-size.ts'

/** What `clean` and `explain` have in common. */
export interface CleaningFlags {
  readonly from?: SourceFormat | undefined
  readonly field?: string | undefined
  readonly captions?: 'keep' | 'separate' | 'drop' | undefined
  readonly rules?: readonly string[] | undefined
  readonly off?: readonly string[] | undefined
}

export interface CleanFlags extends CleaningFlags {
  readonly idField?: string | undefined
  readonly urlField?: string | undefined
  readonly to?: OutputFormat | undefined
  readonly url?: string | undefined
  readonly out?: string | undefined
  readonly check?: true | undefined
  readonly quiet?: true | undefined
  readonly jobs?: number | undefined
  readonly timeout?: number | undefined
  /** Bytes. */
  readonly memory?: number | undefined
  readonly maxBytes?: number | undefined
  readonly shardSize?: number | undefined
  readonly fresh?: true | undefined
  readonly strict?: true | undefined
  readonly report?: string | undefined
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
      'how to read: text, html, jsonl, csv, parquet or warc (default: by extension, else text)',
    ).choices(['text', 'html', 'jsonl', 'csv', 'parquet', 'warc'] as const),
  field: () =>
    new Option(
      '--field <name>',
      'the field or column that holds the text (default: html, else text)',
    ).argParser(nonEmpty),
  idField: () =>
    new Option('--id-field <name>', 'the one that holds the id (default: id)').argParser(nonEmpty),
  urlField: () =>
    new Option('--url-field <name>', 'the one that holds the address (default: url)').argParser(
      nonEmpty,
    ),
  to: () =>
    new Option(
      '--to <format>',
      'what to print: text, html, markdown, json, jsonl, csv or parquet (default: by the extension of --out, else text)',
    ).choices(['text', 'html', 'markdown', 'json', 'jsonl', 'csv', 'parquet'] as const),
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
  jobs: () =>
    new Option('--jobs <n>', 'documents at once (default: the cores)').argParser(
      positive((value) => Number.isInteger(value)),
    ),
  timeout: () =>
    new Option('--timeout <seconds>', 'for one document (default: 300)').argParser(
      positive(() => true),
    ),
  memory: () =>
    new Option('--memory <size>', 'heap of a thread: 500MB, 2GiB (default: 1GiB)').argParser(
      parseSize,
    ),
  maxBytes: () =>
    new Option('--max-bytes <size>', 'of one document: 500000, 64MB (default: 32MiB)').argParser(
      parseSize,
    ),
  shardSize: () =>
    new Option('--shard-size <n>', 'documents in each file of --out, which are numbered').argParser(
      positive((value) => Number.isInteger(value)),
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

function positive(isRight: (value: number) => boolean): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (value > 0 && isRight(value)) return value
    throw new InvalidArgumentError('Expected a number above 0.')
  }
}
