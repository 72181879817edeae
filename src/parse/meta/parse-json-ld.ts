import { plainText } from './plain-text.ts'

const WRAPPER = /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/
const WRAPPER_END = /(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)$/
const END = /[\s;]/

/**
 * The values in a JSON-LD script. What sites print is often not JSON: line breaks in strings, comments, CDATA, commas
 * too many, HTML entities, several objects in a row. What cannot be read is nothing.
 */
export function parseJsonLd(script: string): unknown[] {
  const exact = parse(script)
  if (exact) return exact
  const inside = script.replace(/^\ufeff/, '').replace(WRAPPER, '')
  const bare = inside.slice(0, endOf(inside)).replace(WRAPPER_END, '')
  const repaired = parse(bare) ?? parse(repair(bare))
  if (repaired) return repaired
  const decoded = bare.includes('&') ? plainText(bare) : bare
  return (decoded === bare ? undefined : parse(repair(decoded))) ?? []
}

/** Where white space and semicolons begin that nothing follows. A pattern would begin anew at each of them. */
function endOf(text: string): number {
  let end = text.length
  while (end > 0 && END.test(text[end - 1]!)) end--
  return end
}

function parse(json: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return [value]
  } catch {
    return undefined
  }
}

const CONTROL = /[\0-\u001f]/g
const BAD_ESCAPE = /\\(?:u(?![\da-fA-F]{4})|[^"\\/bfnrtu])/g

/** What the mistakes were meant to be, found in one pass. Several values in a row become a list of them. */
function repair(json: string): string {
  // Pieces, as to look at the end of what is joined would copy it each time.
  const out: string[] = []
  let depth = 0
  let roots = 0
  for (let at = 0, end = 0; at < json.length; at = end) {
    end = pieceEnd(json, at)
    const piece = json.slice(at, end)
    if (piece.startsWith('/')) continue
    if (piece === '}' || piece === ']') {
      dropComma(out)
      depth--
    } else if (piece === '{' || piece === '[') {
      if (depth === 0 && roots++ > 0) {
        dropComma(out)
        out.push(',')
      }
      depth++
    }
    out.push(piece.startsWith('"') ? repairString(piece) : piece)
  }
  dropComma(out)
  return roots > 1 ? `[${out.join('')}]` : out.join('')
}

/** Where a string, a comment, a bracket or whatever stands between them ends. */
function pieceEnd(json: string, at: number): number {
  const first = json[at]!
  if (first === '"') return stringEnd(json, at)
  if (first === '/') {
    const close = json[at + 1] === '*' ? '*/' : '\n'
    const end = json.indexOf(close, at + 1)
    return end === -1 ? json.length : end + close.length
  }
  if ('[]{}'.includes(first)) return at + 1
  let end = at + 1
  while (end < json.length && !'"/[]{}'.includes(json[end]!)) end++
  return end
}

function stringEnd(json: string, at: number): number {
  let end = at + 1
  while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1
  return Math.min(end + 1, json.length)
}

function repairString(literal: string): string {
  return literal
    .replace(BAD_ESCAPE, (escape) => escape.slice(1))
    .replace(CONTROL, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Take a comma off the end, with the white space behind it. */
function dropComma(out: string[]): void {
  while (/^\s+$/.test(out.at(-1) ?? '')) out.pop()
  const last = out.pop()
  if (last !== undefined) out.push(last.trimEnd().replace(/,$/, ''))
}
