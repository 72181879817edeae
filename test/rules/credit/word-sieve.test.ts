import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstWordHash } from '../../../src/rules/credit/first-word-hash.ts'
import { WordIndex, wordsIn } from '../../../src/rules/credit/word-index.ts'
import { WordSieve } from '../../../src/rules/credit/word-sieve.ts'

const ENTRIES = [
  'Foto',
  'Fotoğraf',
  'Image courtesy of',
  'Crédit photo',
  'İstanbul',
  'Фото',
  'مصدر الصورة',
  'फोटो साभार',
  '撮影',
  '사진',
  'Ảnh',
]
const entries = { texts: ENTRIES, hashes: ENTRIES.map(firstWordHash) }
const sieve = new WordSieve(entries)
const index = new WordIndex(entries)

/** An entry as some printer may print it. */
const printed = fc
  .tuple(
    fc.constantFrom(...ENTRIES),
    fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.normalize('NFD'),
      (text) => text.replaceAll('i', 'ı'),
    ),
  )
  .map(([entry, print]) => print(entry))

const text = fc
  .array(
    fc.oneof(
      printed,
      fc.constantFrom(' ', ' ', ': ', '. ', 'x', 'açıkladı', '\u0301', '12', '/'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('WordSieve', () => {
  it('misses no place at which one of its entries stands', () => {
    fc.assert(
      fc.property(text, (each) => {
        const words = wordsIn(each)
        const starts = words.filter((_, at) => index.at(each, words, at).length > 0)
        expect([...sieve.find(each)]).toEqual(
          expect.arrayContaining(starts.map(({ start }) => start)),
        )
        const opens = starts[0] !== undefined && starts[0] === words[0]
        expect(sieve.mayOpen(each) || !opens).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('finds nothing in a text of other words', () => {
    expect(sieve.find('The bridge over the harbour opens in spring.').size).toBe(0)
    expect(sieve.mayOpen('The Foto')).toBe(false)
  })

  it('finds nothing for no entries', () => {
    expect(new WordSieve({ hashes: [] }).find('Foto: AFP').size).toBe(0)
  })
})

describe('WordIndex', () => {
  it.each([
    ['in capitals', 'FOTO: AFP', 'Foto'],
    ['behind a small letter', 'açıkladıFoto: AFP', 'Foto'],
    ['with an accent typed apart', 'Cre\u0301dit photo AFP', 'Crédit photo'],
    ['in a script with marks', 'फोटो साभार: AFP', 'फोटो साभार'],
    ['with punctuation between its words', 'Image, courtesy – of AFP', 'Image courtesy of'],
  ])('finds an entry %s', (_, each, entry) => {
    const words = wordsIn(each)
    const hits = words.flatMap((__, at) => index.at(each, words, at))
    expect(hits.map((hit) => hit.entry)).toEqual([entry])
  })

  it('finds no entry of which a word is missing', () => {
    const words = wordsIn('Image courtesy AFP')
    expect(words.flatMap((_, at) => index.at('Image courtesy AFP', words, at))).toEqual([])
  })
})
