/** Ways to print JSON on one line beside `JSON.stringify`: those of Python's `json.dumps`. */
export type JsonStyle = 'spaced' | 'ascii' | 'spaced-ascii'

/** All of them, in the order in which they are tried on a line. */
export const jsonStyles: readonly JsonStyle[] = ['spaced-ascii', 'spaced', 'ascii']

/** Print a value as the style does; without one, as `JSON.stringify` does. */
export function printJson(value: unknown, style?: JsonStyle): string {
  const text = style?.startsWith('spaced') ? printSpaced(value) : JSON.stringify(value)
  return style?.endsWith('ascii') ? escapeNonAscii(text) : text
}

/** Print an object from its fields, each already JSON, in their order. */
export function printFields(fields: Iterable<readonly [string, string]>): string {
  const parts: string[] = []
  for (const [name, json] of fields) parts.push(`${JSON.stringify(name)}:${json}`)
  return `{${parts.join(',')}}`
}

/** `, ` between items and `: ` after names. */
function printSpaced(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => printSpaced(item)).join(', ')}]`
  const parts = Object.entries(value).map(
    ([name, item]) => `${JSON.stringify(name)}: ${printSpaced(item)}`,
  )
  return `{${parts.join(', ')}}`
}

function escapeNonAscii(text: string): string {
  return text.replace(
    /[^\0-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
