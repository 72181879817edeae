import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { allShared } from '../../../src/detect/repeats/all-shared.ts'

it.each([
  ['a word of its own', ['a b', 'a c'], [false, false]],
  ['a word twice and nowhere else', ['a a', 'b', 'b'], [false, true, true]],
  ['all in a longer one', ['a b', 'a b c'], [true, false]],
  ['words in several', ['a b', 'a', 'b'], [true, true, true]],
])('tells %s', (_, texts, expected) => {
  expect(allShared(texts.map((text) => text.split(' ')))).toEqual(expected)
})

it('leaves out no text whose words all stand in another one', () => {
  const word: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const list = fc.array(word, { maxLength: 5 })
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), (texts) => {
      const shared = allShared(texts)
      const isCovered = (words: readonly string[], i: number) =>
        texts.some((other, j) => i !== j && words.every((each) => other.includes(each)))
      expect(texts.filter(isCovered)).toEqual(
        texts.filter((words, i) => isCovered(words, i) && shared[i]),
      )
    }),
  )
})
