/**
 * Lay out compact JSON by two spaces. It works on the text, so that numbers stay as they are
 * written, however long.
 *
 * @param margin goes before every line but the first
 */
export function indentJson(json: string, margin = ''): string {
  const parts: string[] = []
  let depth = 0
  const newLine = (): string => `\n${margin}${'  '.repeat(depth)}`
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at] ?? ''
    if (sign === '"') {
      const end = stringEnd(json, at)
      parts.push(json.slice(at, end))
      at = end - 1
    } else if (sign === '{' || sign === '[') {
      const next = json[at + 1] ?? ''
      if (next === '}' || next === ']') {
        parts.push(sign + next)
        at += 1
      } else {
        depth += 1
        parts.push(sign, newLine())
      }
    } else if (sign === '}' || sign === ']') {
      depth -= 1
      parts.push(newLine(), sign)
    } else if (sign === ',') parts.push(sign, newLine())
    else if (sign === ':') parts.push(': ')
    else if (sign.trim() !== '') parts.push(sign)
  }
  return parts.join('')
}

function stringEnd(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}
