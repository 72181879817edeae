/** Text of unknown origin for a screen: control characters, which may steer it, become visible ones. */
export function printable(text: string): string {
  return text.replace(/[\0-\x08\x0a-\x1f\x7f-\x9f]/g, (sign) =>
    sign === '\x7f' ? '␡' : sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '�',
  )
}
