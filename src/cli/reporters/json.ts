import { indentJson, printRow } from '../../index.ts'
import type { DocumentReporter } from './document-reporter.ts'

/**
 * Indented JSON.
 *
 * @param several whether there may be several documents: then it is an array, however many there are
 */
export function jsonReporter(several: boolean): DocumentReporter {
  let count = 0
  return {
    document: (record, { own }) => {
      const json = indentJson(printRow(record, own), several ? '  ' : '')
      const before = several ? (count === 0 ? '[\n  ' : ',\n  ') : ''
      count += 1
      return before + json
    },
    end: () => {
      if (!several) return count === 0 ? '' : '\n'
      return count === 0 ? '[]\n' : '\n]\n'
    },
  }
}
