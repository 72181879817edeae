import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { runOptions } from '../promises/run-options.ts'

/** Any string: lone surrogates and control characters too. */
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
)

/** The decimal digits of all scripts. */
const DIGITS = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code)).filter(
  (character) => /^\p{Nd}$/u.test(character),
)

describe('fold', () => {
  it.each([
    ['case', 'The NEW Bridge', 'the new bridge'],
    ['the four forms of i', 'IĞDIR', 'iğdir'],
    ['a dotted capital İ', 'İSTASYON', 'istasyon'],
    ['a small ı', 'kıyı', 'kiyi'],
    ['an İ typed as I and a dot', 'I\u0307stanbul', 'istanbul'],
    ['an accent typed apart', 'cafe\u0301', 'café'],
    ['an accent that no letter takes', 'q\u0301uay', 'quay'],
    ['harakat', 'مُحَمَّد', 'محمد'],
    ['tatweel', 'الميـــناء', 'المیناء'],
    ['Arabic yeh', 'علي', 'علی'],
    ['alef maksura', 'على', 'علی'],
    ['Arabic kaf', 'كتاب', 'کتاب'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['a joiner', 'می\u200cروم', 'میروم'],
    ['a zero-width space', 'har\u200bbour', 'harbour'],
    ['a direction mark', '\u200fمیناء\u200e', 'میناء'],
    ['a soft hyphen', 'har\u00adbour', 'harbour'],
    ['a BOM inside', 'har\ufeffbour', 'harbour'],
    ['a no-break space', 'the\u00a0bridge', 'the bridge'],
    ['an ideographic space', '港\u3000町', '港 町'],
    ['line ends', 'the\r\nbridge\u2028opens', 'the bridge opens'],
    ['controls', 'the\0bridge', 'the bridge'],
    ['ASCII punctuation', '“No,” he said - (twice)!', 'no he said twice'],
    ['punctuation of other scripts', '「港」、橋。', '港 橋'],
    ['punctuation at the ends', '— Fin. —', 'fin'],
    ['nothing but punctuation', '* * *', ''],
    ['nothing', '', ''],
    ['full-width letters', 'ＡＦＰ', 'afp'],
    ['a ligature', 'ﬁnal', 'final'],
    ['an Arabic presentation form', 'ﻻ', 'لا'],
    ['half-width kana', 'ｶﾞ', 'ガ'],
    ['sharp s', 'Straße', 'straße'],
  ])('folds %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it.each([
    ['a vowel sign of Hindi', 'कि', 'का'],
    ['a tone mark of Thai', 'ไมก', 'ไม้ก'],
    ['a letter with its own dots', 'ب', 'ت'],
    ['an accented letter', 'ğ', 'g'],
    ['an accented vowel', 'résumé', 'resume'],
    ['an emoji', 'Yes 👍', 'Yes 👎'],
    ['a currency', '$5', '€5'],
    ['a sign of arithmetic', '1+1', '1=1'],
    ['a raised digit', '10²', '102'],
    ['a decimal point', '1.5', '15'],
    ['a fraction behind a digit', '1½', '11⁄2'],
    ['a word border', 'the rapist', 'therapist'],
    ['digits of two scripts', '12', '١٢'],
  ])('tells %s apart', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })

  it('gives full-width digits as digits', () => {
    expect(fold('２０２６')).toBe('2026')
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      runOptions(1000),
    )
  })

  it('never merges two lines that differ in a digit, in any script', () => {
    const digit = fc.constantFrom(...DIGITS)
    fc.assert(
      fc.property(anything, digit, digit, anything, (before, one, other, after) => {
        // Full-width and mathematical digits are the plain ones, printed otherwise.
        fc.pre(one.normalize('NFKC') !== other.normalize('NFKC'))
        expect(fold(before + one + after)).not.toBe(fold(before + other + after))
      }),
      runOptions(2000),
    )
  })

  it('never joins two numbers', () => {
    const digit = fc.constantFrom(...DIGITS)
    const between = fc.constantFrom(' ', '\n', '.', ',', ':', '-', '\u00a0', '\u2028', '\0')
    fc.assert(
      fc.property(anything, digit, between, digit, anything, (before, one, mark, two, after) => {
        expect(fold(before + one + mark + two + after)).not.toBe(fold(before + one + two + after))
      }),
      runOptions(1000),
    )
  })

  it('gives text in lower case alike', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(text.toLowerCase())).toBe(fold(text))
      }),
      runOptions(1000),
    )
  })

  it('gives each letter alike in upper and in lower case, where a word of it comes back', () => {
    const different: string[] = []
    for (let code = 0; code < 0x20000; code++) {
      const letter = String.fromCodePoint(code)
      const upper = letter.toUpperCase()
      // `ß` is `SS`, `ŉ` is `ʼN`: other words.
      if (!letter.isWellFormed() || upper.toLowerCase() !== letter.toLowerCase()) continue
      if (fold(`a${upper}b`) !== fold(`a${letter}b`)) different.push(letter)
    }
    // A sigma of old prints, which compatibility makes a final one, and its capital another.
    expect(different).toEqual(['ϲ'])
  })

  it('gives all forms of i alike, wherever they stand', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const folded = ['I', 'ı', 'İ', 'i'].map((letter) => fold(`${before} ${letter} ${after}`))
        expect(new Set(folded).size).toBe(1)
      }),
    )
  })

  it('gives composed and decomposed text alike', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
      runOptions(1000),
    )
  })

  it('gives ASCII alike whether or not other characters stand beside it', () => {
    const ascii = fc.string({ unit: 'binary-ascii' }).filter((text) => fold(text) !== '')
    fc.assert(
      fc.property(ascii, (text) => {
        expect(fold(`${text} é`)).toBe(`${fold(text)} é`)
      }),
      runOptions(1000),
    )
  })

  // A zero-width joiner is left out of what is folded, and is in no table.
  it('gives each character alike by the table and the long way, whatever stands beside it', () => {
    const different: string[] = []
    for (let unit = 0; unit < 0x10000; unit++) {
      const sign = String.fromCharCode(unit)
      for (const text of [
        sign,
        `a${sign}b`,
        `\u0399${sign}`,
        `${sign} \u03a3`,
        `${sign}${sign}\u1161`,
      ])
        if (text.isWellFormed() && fold(text) !== fold(`${text}\u200d`)) different.push(text)
    }
    expect(different).toEqual([])
  })

  it.each(['ㄱㅏ', 'ﾡￂ', 'ｶﾞ', '가\u11a8', 'ΟΔΟΣ'])('gives %s alike by both', (text) => {
    expect(fold(text)).toBe(fold(`${text}\u200d`))
  })

  it('gives texts alike by the table and the long way', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(text)).toBe(fold(`${text}\u200d`))
        expect(fold(text.repeat(500))).toBe(fold(`${text.repeat(500)}\u200d`))
      }),
      runOptions(1000),
    )
  })

  it('leaves single spaces between words and none at the ends', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(text)).not.toMatch(/^\s|\s$|\s\s/u)
      }),
    )
  })

  it.each([
    ['accents of two kinds', '\u0301\u0323'],
    ['vowel signs that stay', '\u093c\u094d'],
    ['marks that are two', '\u0f73\u0f71'],
  ])(
    'takes time in proportion to a stack of %s, and folds it once',
    (_, marks) => {
      const folded = fold(`a${marks.repeat(300_000)}b`)
      expect(folded.length).toBeLessThan(200)
      expect(fold(folded)).toBe(folded)
    },
    60_000,
  )

  it('folds a stack of marks higher than a regular expression can go back over', () => {
    expect(fold(`a${'\u093c\u094d'.repeat(3_000_000)}b`)).toMatch(/^a.{64}b$/u)
  }, 60_000)
})
