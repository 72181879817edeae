import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldAny, foldWords } from '../../src/text/fold.ts'
import { words } from '../../src/text/words.ts'

/** Texts of characters that fold one to one, and some that do not. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from(
          'aI iİıŞßΣς.,-–“ \n\u00a0١2２ＡيىكКй橋の。ไ한ﬁ²q\u0301\u0307\u200b\ud83d\udc4d',
        ),
      ),
      fc.constantFrom(' the ', 'Ağrı ', 'ΣΟΦΟΣ ', ' جسر', '、橋'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe('folding the quick way', () => {
  it('gives what the long way gives, for every UTF-16 unit', () => {
    const different: string[] = []
    for (let unit = 0; unit <= 0xffff; unit++) {
      const char = String.fromCharCode(unit)
      for (const each of [char, `a${char}b`, `A ${char} B`, `${char}${char}`, `ı${char}I`])
        if (fold(each) !== foldAny(each)) different.push(each)
    }
    expect(different).toEqual([])
  })

  it('gives what the long way gives, for any text', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(fold(each)).toBe(foldAny(each))
      }),
      { numRuns: 3000 },
    )
  })

  it('hashes the words that it folds', () => {
    fc.assert(
      fc.property(text, (each) => {
        const { folded, words: found } = foldWords(each)
        expect(folded).toBe(foldAny(each))
        expect(found.list).toEqual(words(folded).list)
        expect([...found.hashes]).toEqual([...words(folded).hashes])
      }),
      { numRuns: 3000 },
    )
  })

  it('hashes the words of a text that has more than most', () => {
    const long = Array.from({ length: 5000 }, (_, i) => `Word${i}`).join(', ')
    expect([...foldWords(long).words.hashes]).toEqual([...words(foldAny(long)).hashes])
  })
})
