import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashWord } from '../../src/text/hash-word.ts'
import { mayHaveWord, nameWords } from '../../src/text/name-words.ts'

it.each([
  ['article__related-links', ['article', 'related', 'links']],
  ['relatedArticles', ['related', 'articles']],
  ['adSlot1', ['ad', 'slot']],
  ['AdSlot_2x', ['ad', 'slot']],
  ['md:row-start-1', ['md', 'row', 'start']],
  ['4ad40b84', []],
  ['bölümBaşlığı-2x', ['bölüm', 'başlığı']],
  ['', []],
])('splits %j', (name, words) => {
  expect(nameWords(name)).toEqual(words)
})

it('splits a name alike whether or not a letter of another script stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', 'c', '1', '-', '_', ':') }), (name) => {
      expect(nameWords(`${name}-ö`)).toEqual([...nameWords(name), 'ö'])
    }),
  )
})

const name = fc.string({ unit: fc.constantFrom('a', 'B', 'c', 'Ö', '1', '-', '_', ':') })

it('misses no word of a name', () => {
  fc.assert(
    fc.property(name, (each) => {
      for (const word of nameWords(each))
        expect(mayHaveWord(each, new Set([hashWord(word)])), word).toBe(true)
    }),
  )
})

it('tells a name without the words', () => {
  expect(mayHaveWord('article__relatedLinks-2', new Set(['link', 'art'].map(hashWord)))).toBe(false)
})
