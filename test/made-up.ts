/** Paragraphs, a blank line apart. */
export const text = (...paragraphs: readonly string[]) => paragraphs.join('\n\n')

const SYLLABLES = ['ka', 'lo', 'mi', 're', 'su', 'ta', 'ne', 'vo']

/** A line in a language that nobody speaks: no word of it stands in the line of another number. */
export function line(seed: number, words: number): string {
  return Array.from({ length: words }, (_, i) =>
    Array.from((seed * 50 + i).toString(8), (digit) => SYLLABLES[Number(digit)]).join(''),
  ).join(' ')
}

/** The headline of a made-up article. */
export const titleOf = (i: number) => `Title ${line(i, 5)}`
/** Its paragraphs. */
export const bodyOf = (i: number) => [`First ${line(i + 1000, 24)}.`, `Then ${line(i + 2000, 22)}.`]

/** An article as a viewer prints it: header, control, header again, text. */
export const viewed = (i: number) =>
  text(
    titleOf(i),
    `${line(i + 3000, 6)} (AFP)\n${line(i + 3000, 6)} (AFP)\nTT`,
    titleOf(i),
    ...bodyOf(i),
  )
