import { indentJson } from '../indent-json.ts'
import type { OutputFormat } from './output-format.ts'

/** Puts the results of one output together: a file, or standard output. */
export interface Layout {
  /** What to write for a document, printed or as a row of JSON. */
  readonly add: (output: string, name: string) => string
  /** What comes after the last document. */
  readonly end: () => string
  /** Whether something of what came is not given out yet. */
  readonly holds: () => boolean
}

/** How results are put together. */
export interface LayoutOptions {
  /** For JSON: whether there may be several documents, which then are an array, however many there are. */
  readonly several?: boolean
  /** Documents that were laid out before. */
  readonly count?: number
  /** Makes a name fit for one line. */
  readonly printName?: (name: string) => string
}

export function createLayout(to: OutputFormat, options: LayoutOptions = {}): Layout {
  if (to === 'json') return jsonLayout(options)
  if (to === 'text' || to === 'html' || to === 'markdown') return printedLayout(options)
  return { add: (row) => `${row}\n`, end: () => '', holds: () => false }
}

function jsonLayout({ several = true, count: before = 0 }: LayoutOptions): Layout {
  let count = before
  return {
    add: (row) => {
      count += 1
      const json = indentJson(row, several ? '  ' : '')
      return several ? (count === 1 ? '[\n  ' : ',\n  ') + json : json
    },
    end: () => {
      if (!several) return count === 0 ? '' : '\n'
      return count === 0 ? '[]\n' : '\n]\n'
    },
    holds: () => false,
  }
}

/**
 * Several documents are headed as `head` heads files; a single one is its text and nothing else, so the first is held
 * back until a second one comes.
 */
function printedLayout({ count: before = 0, printName = String }: LayoutOptions): Layout {
  let count = before
  let held: string | undefined
  let heldName = ''
  const headed = (name: string, text: string): string => `==> ${printName(name)} <==\n${text}`
  return {
    add: (printed, name) => {
      const text = printed === '' || printed.endsWith('\n') ? printed : `${printed}\n`
      count += 1
      if (count === 1) {
        held = text
        heldName = name
        return ''
      }
      const first = held === undefined ? '' : headed(heldName, held)
      held = undefined
      return `${first}\n${headed(name, text)}`
    },
    end: () => held ?? '',
    holds: () => held !== undefined,
  }
}
