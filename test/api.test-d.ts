import { describe, expectTypeOf, it } from 'vitest'
import type {
  Article,
  ArticleRecord,
  BatchDocument,
  Block,
  Caption,
  CaptionMode,
  checkInside,
  clean,
  Cleaner,
  CleanerOptions,
  CleanOptions,
  compileRules,
  createCleaner,
  Cut,
  Decision,
  defaultRules,
  DocumentOptions,
  explain,
  Explanation,
  FailedExample,
  Failure,
  findSources,
  InputError,
  loadRules,
  Message,
  openOutput,
  Output,
  outputPath,
  OwnRecord,
  printRow,
  readDocuments,
  ReadOptions,
  Removal,
  restore,
  restoreBytes,
  RestoredDocument,
  restoreDocuments,
  Role,
  RuleError,
  RuleInfo,
  RuleSet,
  RuleSource,
  Source,
  SourceFormat,
  streamOutput,
  testRules,
  UsageError,
} from '../src/index.ts'

type Input = string | Uint8Array

describe('the functions that clean', () => {
  it('take text or bytes and give a record', () => {
    expectTypeOf<typeof clean>().parameters.toEqualTypeOf<
      [input: Input, options?: CleanOptions | undefined]
    >()
    expectTypeOf<typeof clean>().returns.toEqualTypeOf<ArticleRecord>()
    expectTypeOf<typeof explain>().parameters.toEqualTypeOf<
      [input: Input, options?: CleanOptions | undefined]
    >()
    expectTypeOf<typeof explain>().returns.toEqualTypeOf<Explanation>()
    expectTypeOf<typeof createCleaner>().parameters.toEqualTypeOf<
      [options?: CleanerOptions | undefined]
    >()
    expectTypeOf<typeof createCleaner>().returns.toEqualTypeOf<Cleaner>()
    expectTypeOf<Cleaner['clean']>().toEqualTypeOf<
      (input: Input, document?: DocumentOptions) => ArticleRecord
    >()
    expectTypeOf<Cleaner['explain']>().toEqualTypeOf<
      (input: Input, document?: DocumentOptions) => Explanation
    >()
  })

  it('take options that may all be left out', () => {
    expectTypeOf<CleanOptions>().toEqualTypeOf<Partial<CleanOptions>>()
    expectTypeOf<CleanOptions>().toExtend<CleanerOptions & DocumentOptions>()
    expectTypeOf<CaptionMode>().toEqualTypeOf<'keep' | 'separate' | 'drop'>()
    expectTypeOf<CleanOptions['captions']>().toEqualTypeOf<CaptionMode | undefined>()
    expectTypeOf<CleanOptions['rules']>().toEqualTypeOf<RuleSet | undefined>()
    expectTypeOf<CleanOptions['charset']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<DocumentOptions>().not.toHaveProperty('rules')
    expectTypeOf<CleanerOptions>().not.toHaveProperty('title')
  })

  it('give back what they were given', () => {
    expectTypeOf<typeof restore>().toEqualTypeOf<(record: ArticleRecord) => string>()
    expectTypeOf<typeof restoreBytes>().parameters.toEqualTypeOf<[record: ArticleRecord]>()
    expectTypeOf<typeof restoreBytes>().returns.toExtend<Uint8Array>()
  })
})

describe('a record', () => {
  it('is an article and has all of them', () => {
    expectTypeOf<ArticleRecord>().toExtend<Article>()
    expectTypeOf<ArticleRecord['articles']>().toEqualTypeOf<readonly Article[]>()
    expectTypeOf<Article['title']>().toEqualTypeOf<string | null>()
    expectTypeOf<Article['body']>().toEqualTypeOf<string>()
    expectTypeOf<Article['captions']>().toEqualTypeOf<readonly Caption[]>()
    expectTypeOf<Caption>().toEqualTypeOf<{ readonly text: string; readonly credit?: string }>()
    expectTypeOf<ArticleRecord['messages']>().toEqualTypeOf<readonly Message[]>()
  })

  it('says what was removed, where and why', () => {
    expectTypeOf<ArticleRecord['removed']>().toEqualTypeOf<readonly Removal[]>()
    expectTypeOf<Removal['action']>().toEqualTypeOf<'drop' | 'trim'>()
    expectTypeOf<Removal['start']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<Removal['reason']>().toEqualTypeOf<string>()
    expectTypeOf<NonNullable<Removal['keptAt']>>().toEqualTypeOf<{
      readonly start: number
      readonly end: number
    }>()
  })

  it('cannot be written to', () => {
    expectTypeOf<ArticleRecord>().toEqualTypeOf<Readonly<ArticleRecord>>()
    expectTypeOf<Removal>().toEqualTypeOf<Readonly<Removal>>()
  })

  it('is explained by blocks and decisions', () => {
    expectTypeOf<Explanation['record']>().toEqualTypeOf<ArticleRecord>()
    expectTypeOf<Explanation['blocks']>().toEqualTypeOf<readonly Block[]>()
    expectTypeOf<Explanation['decisions']>().toEqualTypeOf<readonly Decision[]>()
    expectTypeOf<Decision['role']>().toEqualTypeOf<Role>()
    expectTypeOf<Decision['cuts']>().toEqualTypeOf<readonly Cut[]>()
    expectTypeOf<Role>().toEqualTypeOf<'title' | 'caption' | 'body'>()
  })
})

describe('rules', () => {
  it('are read, compiled and tested', () => {
    expectTypeOf<typeof defaultRules>().toEqualTypeOf<() => RuleSet>()
    expectTypeOf<typeof compileRules>()
      .parameter(0)
      .toEqualTypeOf<readonly RuleSource[] | undefined>()
    expectTypeOf<typeof compileRules>().returns.toEqualTypeOf<RuleSet>()
    expectTypeOf<typeof loadRules>().toEqualTypeOf<(dir: string) => RuleSource[]>()
    expectTypeOf<typeof testRules>().parameter(0).toEqualTypeOf<RuleSet>()
    expectTypeOf<typeof testRules>().returns.toEqualTypeOf<FailedExample[]>()
    expectTypeOf<RuleSet['rules']>().toEqualTypeOf<readonly RuleInfo[]>()
  })
})

describe('many documents', () => {
  it('are found, read and written', () => {
    expectTypeOf<typeof findSources>().returns.resolves.toEqualTypeOf<(Source | Failure)[]>()
    expectTypeOf<typeof readDocuments>().parameters.toEqualTypeOf<
      [source: Source, options?: ReadOptions | undefined]
    >()
    expectTypeOf<typeof readDocuments>().returns.toExtend<AsyncIterable<BatchDocument | Failure>>()
    expectTypeOf<typeof restoreDocuments>().returns.toExtend<
      AsyncIterable<RestoredDocument | Failure>
    >()
    expectTypeOf<typeof openOutput>().toEqualTypeOf<(path: string) => Promise<Output>>()
    expectTypeOf<typeof streamOutput>().returns.toExtend<Pick<Output, 'write' | 'close'>>()
    expectTypeOf<typeof checkInside>().toEqualTypeOf<
      (directory: string, path: string) => Promise<void>
    >()
    expectTypeOf<typeof outputPath>().returns.toEqualTypeOf<string>()
    expectTypeOf<typeof printRow>().toEqualTypeOf<
      (record: ArticleRecord, own?: OwnRecord) => string
    >()
    expectTypeOf<'text' | 'jsonl'>().toExtend<SourceFormat>()
  })

  it('can be cleaned as they are read', () => {
    expectTypeOf<BatchDocument['input']>().toExtend<Input>()
    expectTypeOf<BatchDocument['options']>().toExtend<DocumentOptions>()
  })
})

describe('errors', () => {
  it('are errors that say what they are about', () => {
    expectTypeOf<InputError>().toExtend<Error>()
    expectTypeOf<InputError['document']>().toEqualTypeOf<string>()
    expectTypeOf<RuleError['file']>().toEqualTypeOf<string>()
    expectTypeOf<RuleError['line']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<RuleError['errors']>().toEqualTypeOf<readonly RuleError[]>()
    expectTypeOf<UsageError>().toExtend<Error>()
    expectTypeOf<Failure['error']>().toEqualTypeOf<InputError>()
  })
})
