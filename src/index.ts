export { checkInside } from './batch/check-inside.ts'
export { cleanBatch } from './batch/clean-batch.ts'
export { cleanFiles } from './batch/clean-files.ts'
export { cleanStream } from './batch/clean-stream.ts'
export { findSources } from './batch/find-sources.ts'
export { openOutput, streamOutput } from './batch/open-output.ts'
export { outputPath } from './batch/output-path.ts'
export { printRow } from './batch/print-row.ts'
export { readDocuments } from './batch/read-documents.ts'
export { restoreDocuments } from './batch/restore-documents.ts'
export { createLayout } from './batch/write/layout.ts'
export { clean, createCleaner, explain } from './clean.ts'
export type { Cleaner } from './cleaner.ts'
export { suggestRules } from './corpus/suggest-rules.ts'
export { loadCleaner } from './load-cleaner.ts'
export { rehypePresswash } from './plugin.ts'
export type { RehypePresswashOptions } from './report/create-plugin.ts'
export { restore, restoreBytes } from './emit/restore.ts'
export { compileRules } from './rules/compile.ts'
export { defaultRules } from './rules/default.ts'
export { loadRules } from './rules/load.ts'
export { testRules } from './rules/test-rules.ts'
export { InputError, RuleError, UsageError } from './report/error.ts'
export type { BatchDocument, Compression, Source, SourceFormat } from './batch/batch-document.ts'
export type {
  BatchOptions,
  BatchProgress,
  BatchResult,
  ReadingOptions,
} from './batch/batch-options.ts'
export type { FilesOptions } from './batch/clean-files.ts'
export type { StreamInput, StreamOptions, StreamResult } from './batch/clean-stream.ts'
export type { Failure, FailureStage } from './batch/failure.ts'
export type { Output } from './batch/open-output.ts'
export type { Cleaned } from './batch/pool/clean-in-order.ts'
export type { BatchReport, LanguageReport } from './batch/report/batch-report.ts'
export type { Tally } from './batch/report/tally.ts'
export type { Layout, LayoutOptions } from './batch/write/layout.ts'
export type { OutputFormat } from './batch/write/output-format.ts'
export type { OwnRecord } from './batch/own-record.ts'
export type { ReadOptions } from './batch/read-documents.ts'
export type { RestoredDocument } from './batch/restore-documents.ts'
export type { SuggestedRule, Suggestions, SuggestOptions } from './corpus/suggest-rules.ts'
export type { FailedExample } from './rules/test-rules.ts'
export type { Block, BlockKind } from './model/block.ts'
export type { Cut, Decision } from './model/decision.ts'
export type { Message } from './model/message.ts'
export type { Explanation } from './model/explanation.ts'
export type { Role } from './model/finding.ts'
export type {
  CaptionMode,
  CleanerOptions,
  CleanOptions,
  DocumentOptions,
  Printed,
} from './model/options.ts'
export type { Article, ArticleRecord, Caption, Removal, Restore } from './model/record.ts'
export type { RuleInfo, RuleSet, RuleSource } from './model/rule.ts'
