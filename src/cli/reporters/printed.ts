import type { Printed } from '../../index.ts'
import { printable } from '../printable.ts'
import type { DocumentReporter } from './document-reporter.ts'

/**
 * The cleaned document in one of its printed forms. Several documents are headed as `head` heads files; a single one is its text
 * and nothing else, so the first is held back until a second one comes.
 */
export function printedReporter(form: Printed): DocumentReporter {
  let count = 0
  let held: { readonly name: string; readonly text: string } | undefined
  const headed = (name: string, text: string): string => `==> ${printable(name)} <==\n${text}`
  return {
    document: ({ [form]: printed = '' }, { name }) => {
      const text = printed === '' || printed.endsWith('\n') ? printed : `${printed}\n`
      count += 1
      if (count === 1) {
        held = { name, text }
        return ''
      }
      const first = held ? headed(held.name, held.text) : ''
      held = undefined
      return `${first}\n${headed(name, text)}`
    },
    end: () => held?.text ?? '',
  }
}
