import { Lexer, LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { RuleError } from '../report/error.ts'
import type { DataPath } from './kind.ts'
import type { LocatedSource, Position } from './located-source.ts'

const MAX_ALIASES = 50

interface RuleText {
  readonly id: string
  readonly file: string
  readonly text: string
}

/**
 * Read one rule's YAML. The data is not checked beyond being a mapping.
 * @throws RuleError when the text is not YAML, or its aliases would unfold without end.
 */
export function readRule({ id, file, text }: RuleText): LocatedSource {
  const lines = new LineCounter()
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const fail = (offset: number, reason: string, cause?: unknown): RuleError =>
    new RuleError({ file, ...position(offset), reason }, { cause })

  // Before anything follows them, which takes the square of their number.
  if (countAliases(text) > MAX_ALIASES)
    throw fail(0, `Unexpected aliases, expected at most ${MAX_ALIASES}`)
  let document: Document.Parsed
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  } catch (cause) {
    throw fail(0, 'Unexpected nesting, expected a rule', cause)
  }
  const [fault] = [...document.errors, ...document.warnings]
  if (fault?.message.includes('call stack'))
    throw fail(fault.pos[0], 'Unexpected nesting, expected a rule', fault)
  if (fault) throw fail(fault.pos[0], `Unexpected text, expected YAML: ${fault.message}`, fault)
  if (!isMap(document.contents)) {
    const start = document.contents?.range[0] ?? 0
    throw fail(start, 'Unexpected document, expected a mapping of keys')
  }
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return { id, file, data, at: (where, key) => position(offsetOf(document, where, key)) }
  } catch (cause) {
    throw fail(0, `Unexpected aliases, expected at most ${MAX_ALIASES}`, cause)
  }
}

/** What the lexer says before the text of a scalar, which may begin with a `*`. */
const SCALAR = '\u001f'

function countAliases(text: string): number {
  let count = 0
  let before = ''
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('*') && before !== SCALAR) count += 1
    before = token
  }
  return count
}

/** Offset of the value at this path, of the key in it, or of what is nearest to it. */
function offsetOf(document: Document.Parsed, path: DataPath, key?: string): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
  }
  if (isNode(node) && node.range) return node.range[0]
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1))
}
