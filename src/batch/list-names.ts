/** Names that a message lists, and characters of each. */
const MOST = 10
const LENGTH = 40

/** Names of columns or fields for a message: the first of them, as a stranger may have any number of any length. */
export function listNames(names: readonly string[]): string {
  if (names.length === 0) return 'none'
  const some = names.slice(0, MOST).map((name) => `\`${shorten(name)}\``)
  const rest = names.length - some.length
  return some.join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

function shorten(name: string): string {
  return name.length > LENGTH ? `${name.slice(0, LENGTH)}…` : name
}
