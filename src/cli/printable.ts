/**
 * Text of unknown origin for one line of a screen: control characters, which may steer it, become
 * visible ones. Offsets stay what they were.
 */
export function printable(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, (sign) => {
    if (sign === '\t') return ' '
    if (sign < ' ') return String.fromCharCode(0x2400 + sign.charCodeAt(0))
    return sign === '\x7f' ? '␡' : '�'
  })
}

/** The same for text of several lines. */
export function printableLines(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line))
    .join('\n')
}
