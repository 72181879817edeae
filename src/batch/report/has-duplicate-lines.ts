/** The share of characters in lines that stood before, above which FineWeb drops a document. */
const MAX_SHARE = 0.01

/** Whether a filter like FineWeb's would drop a document of these lines for those that come again. */
export function hasDuplicateLines(lines: Iterable<string>): boolean {
  const seen = new Set<string>()
  let all = 0
  let again = 0
  for (const line of lines) {
    all += line.length
    const text = line.trim()
    if (text === '') continue
    if (seen.has(text)) again += text.length
    else seen.add(text)
  }
  return again > all * MAX_SHARE
}
