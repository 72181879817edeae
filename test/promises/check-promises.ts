import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import {
  type ArticleRecord,
  clean,
  type CleanOptions,
  restore,
  restoreBytes,
} from '../../src/index.ts'
import { missingWords } from './missing-words.ts'

const NAMED = new Set(['artifacts', 'placeholders', 'furniture'])

/** Assert the promises of text mode on one document; says which one broke. */
export function checkPromises(input: string | Uint8Array, options: CleanOptions = {}): void {
  const run = (source: string | Uint8Array) => clean(source, { ...options, include: ['text'] })
  const record = run(input)
  const source = restore(record)
  const text = record.text ?? ''

  for (const { rule, text: gone, keptAt } of record.removed) {
    if (!keptAt) {
      ok(NAMED.has(rule.split('/')[0]!), `1. nothing unique is lost: ${rule} took «${gone}»`)
      continue
    }
    const kept = source.slice(keptAt.start, keptAt.end)
    deepStrictEqual(missingWords(kept, gone), [], `1. «${gone}» adds nothing to «${kept}»`)
    const stays = record.removed.every(
      (other) => other.start! > keptAt.start || other.end! < keptAt.end,
    )
    ok(stays, `1. the copy «${kept}» stays`)
  }

  ok(isSubsequence(text.replaceAll(/^---$/gm, ''), source), '2. nothing is invented')

  if (typeof input === 'string') strictEqual(source, input, '3. everything is accounted for')
  else ok(Buffer.from(restoreBytes(record)).equals(input), '3. byte for byte')
  for (const { text: gone, start, end } of record.removed)
    strictEqual(source.slice(start, end), gone, '3. offsets are true')

  if (isSettled(record)) {
    const again = run(text)
    strictEqual(again.text, text, '4. idempotent')
    deepStrictEqual(again.removed, [], '4. idempotent')
  }

  deepStrictEqual(run(input), record, '5. pure')
}

/** A document that needs more looks than are taken says so, and that its output is to be cleaned again. */
export function isSettled({ messages }: ArticleRecord): boolean {
  return messages.every(({ rule }) => rule !== 'resolve/rounds')
}

/** Whether the characters of `part` that show stand in `whole` in the same order. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  // By UTF-16 units: halves of a character may stand apart, as a damaged input has them.
  for (const unit of part.replaceAll(/\s/gu, '').split('')) {
    at = whole.indexOf(unit, at) + 1
    if (at === 0) return false
  }
  return true
}
