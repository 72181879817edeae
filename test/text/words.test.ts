import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { words } from '../../src/text/words.ts'

describe('words', () => {
  it.each([
    ['nothing', '', []],
    ['one word', 'bridge', ['bridge']],
    ['spaced words', 'the new bridge', ['the', 'new', 'bridge']],
    ['Arabic', 'جسر المیناء', ['جسر', 'المیناء']],
    ['Hangul, which is spaced', '항구 다리', ['항구', '다리']],
    ['Han, sign by sign', '港町', ['港', '町']],
    ['kana', 'のぞみ', ['の', 'ぞ', 'み']],
    ['katakana', 'バス', ['バ', 'ス']],
    ['Thai', 'ทาง', ['ท', 'า', 'ง']],
    ['Lao', 'ລາວ', ['ລ', 'າ', 'ວ']],
    ['Khmer', 'ខេ', ['ខ', 'េ']],
    ['Myanmar', 'မြ', ['မ', 'ြ']],
    ['a mix', 'bus3番 afp', ['bus3', '番', 'afp']],
    ['signs outside the basic plane', '𠮷野', ['𠮷', '野']],
  ])('splits %s', (_, folded, list) => {
    expect(words(folded).list).toEqual(list)
  })

  it('loses no character but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text)
        expect(words(folded).list.join('')).toBe(folded.replaceAll(/\s/gu, ''))
      }),
    )
  })
})
