/**
 * Cut the text of a JSON object into its fields, each value as it stands there.
 *
 * `JSON.parse` rounds long numbers and moves names that look like numbers; a slice does neither.
 * The text must have been parsed before: what is not JSON is not noticed.
 */
export function sliceFields(json: string): Map<string, string> {
  const fields = new Map<string, string>()
  let at = json.indexOf('{') + 1
  for (;;) {
    at = skipSpace(json, at)
    if (json[at] !== '"') return fields
    const nameEnd = stringEnd(json, at)
    const name = JSON.parse(json.slice(at, nameEnd)) as string
    const start = skipSpace(json, json.indexOf(':', nameEnd) + 1)
    const end = valueEnd(json, start)
    fields.set(name, json.slice(start, end).trimEnd())
    at = skipSpace(json, end)
    if (json[at] === ',') at += 1
  }
}

/** Where the value that starts here ends: before the comma or the bracket that follows it. */
function valueEnd(json: string, start: number): number {
  let depth = 0
  let at = start
  for (; at < json.length; at += 1) {
    const sign = json[at]
    if (sign === '"') at = stringEnd(json, at) - 1
    else if (depth === 0 && (sign === ',' || sign === '}')) break
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
  }
  return at
}

/** Where the string that starts here ends. No pattern: a long string would overflow its stack. */
function stringEnd(json: string, start: number): number {
  let quote = json.indexOf('"', start + 1)
  while (isEscaped(json, quote)) quote = json.indexOf('"', quote + 1)
  return quote + 1
}

function isEscaped(json: string, at: number): boolean {
  let slashes = 0
  while (json[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

function skipSpace(json: string, at: number): number {
  let next = at
  while (json[next] === ' ' || json[next] === '\t' || json[next] === '\r' || json[next] === '\n') {
    next += 1
  }
  return next
}
