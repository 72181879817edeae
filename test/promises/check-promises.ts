import { expect } from 'vitest'
import { clean, type CleanOptions, defaultRules, restore, restoreBytes } from '../../src/index.ts'
import { fold } from '../../src/text/fold.ts'
import { words } from '../../src/text/words.ts'

const NAMED = new Set(['artifacts', 'placeholders', 'furniture'])

/** Assert the promises of text mode on one document; says which one broke. */
export function checkPromises(input: string | Uint8Array, options: CleanOptions = {}): void {
  const record = clean(input, { ...options, include: ['text'] })
  const source = restore(record)
  const text = record.text ?? ''

  for (const { rule, text: gone, keptAt } of record.removed) {
    if (!keptAt) {
      expect(NAMED, `1. nothing unique is lost: ${rule} took «${gone}»`).toContain(
        rule.split('/')[0],
      )
      continue
    }
    const kept = source.slice(keptAt.start, keptAt.end)
    expect(missingWords(kept, gone), `1. «${gone}» adds nothing to «${kept}»`).toEqual([])
    const stays = record.removed.every(
      (other) => other.start! > keptAt.start || other.end! < keptAt.end,
    )
    expect(stays, `1. the copy «${kept}» stays`).toBe(true)
  }

  const printed = text.replaceAll(/^---$/gm, '')
  expect(isSubsequence(printed, source), '2. nothing is invented').toBe(true)

  if (typeof input === 'string') expect(source, '3. everything is accounted for').toBe(input)
  else expect(Buffer.from(restoreBytes(record)).equals(input), '3. byte for byte').toBe(true)
  for (const { text: gone, start, end } of record.removed)
    expect(source.slice(start, end), '3. offsets are true').toBe(gone)

  const again = clean(text, { ...options, include: ['text'] })
  expect(again.text, '4. idempotent').toBe(text)
  expect(again.removed, '4. idempotent').toEqual([])

  expect(clean(input, { ...options, include: ['text'] }), '5. pure').toEqual(record)
}

/** Words of `gone` that `kept` has not, less its credit and a word that an ellipsis tore. */
function missingWords(kept: string, gone: string): string[] {
  const credit = defaultRules().findCredit(gone)
  const uncredited =
    credit && credit.shape !== 'whole' ? gone.slice(0, credit.start) + gone.slice(credit.end) : gone
  const bare = defaultRules()
    .findGlued(uncredited)
    .reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, uncredited)
  const stock = [...words(fold(kept)).list]
  const torn = /(?:…|\.\.\.)[\])"'”’»]*\s*$/u.test(bare)
  const list = words(fold(bare)).list
  return list.filter((word, i) => {
    const at = stock.indexOf(word)
    if (at !== -1) stock.splice(at, 1)
    return (
      at === -1 && !(torn && i === list.length - 1 && stock.some((other) => other.startsWith(word)))
    )
  })
}

/** Whether the characters of `part` that show stand in `whole` in the same order. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of part.replaceAll(/\s/gu, '')) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
