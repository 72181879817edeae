const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const narrow = /^[\x20-\x7e\u00a0-\u02ff\u0370-\u0482\u048a-\u052f]*$/
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

/** How many columns of a screen a text takes. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length
  let width = 0
  for (const { segment } of segmenter.segment(text)) width += graphemeWidth(segment)
  return width
}

/**
 * Break a text into lines no wider than `width`: between words, and inside one that is wider than a
 * line. Line breaks in the text stay.
 *
 * @returns offsets of each line into the text, the space at a break left out
 */
export function wrapText(text: string, width: number): [start: number, end: number][] {
  const lines: [number, number][] = []
  let start = 0
  for (const part of text.split('\n')) {
    for (const [from, to] of wrapLine(part, Math.max(width, 1)))
      lines.push([start + from, start + to])
    start += part.length + 1
  }
  return lines
}

/** The longest beginning of a text that fits, with an ellipsis where something is cut off. */
export function shorten(text: string, width: number): string {
  const first = text.split('\n', 1)[0] ?? ''
  if (first === text && displayWidth(text) <= width) return text
  const end = fitting(first, 0, Math.max(width - 1, 1))
  return `${first.slice(0, end)}…`
}

function wrapLine(text: string, width: number): [number, number][] {
  const lines: [number, number][] = []
  let line: [number, number] | undefined
  let used = 0
  for (const { index, 0: word } of text.matchAll(/[^ ]+/g)) {
    const size = displayWidth(word)
    const gap = line ? index - line[1] : 0
    if (line && used + gap + size <= width) {
      used += gap + size
      line[1] = index + word.length
      continue
    }
    if (line) lines.push(line)
    line = [index, index + word.length]
    used = size
    while (used > width) {
      const cut = fitting(text.slice(0, line[1]), line[0], width)
      lines.push([line[0], cut])
      used -= displayWidth(text.slice(line[0], cut))
      line[0] = cut
    }
  }
  return [...lines, line ?? [0, 0]]
}

/** Where the part that starts here and fits the width ends; at least one character on. */
function fitting(text: string, start: number, width: number): number {
  let used = 0
  for (const { segment, index } of segmenter.segment(text.slice(start))) {
    used += graphemeWidth(segment)
    if (used > width && index > 0) return start + index
  }
  return text.length
}

function graphemeWidth(grapheme: string): number {
  if (invisible.test(grapheme)) return 0
  return wide.test(grapheme) ? 2 : 1
}
