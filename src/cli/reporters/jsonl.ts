import { printRow } from '../../index.ts'
import type { DocumentReporter } from './document-reporter.ts'

/** A record a line. */
export function jsonlReporter(): DocumentReporter {
  return {
    document: (record, { own }) => `${printRow(record, own)}\n`,
    end: () => '',
  }
}
