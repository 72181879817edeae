import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { sharedBlocks } from '../../../src/detect/repeats/shared-blocks.ts'
import { blocksOf } from '../scene.ts'

/** By place, whether the block has no word to itself. */
function isShared(texts: readonly string[]): boolean[] {
  const blocks = blocksOf(texts)
  const shared = sharedBlocks(blocks)
  return blocks.map((block) => shared.has(block))
}

it.each([
  ['a word of its own', ['a b', 'a c'], [false, false]],
  ['a word twice and nowhere else', ['a a', 'b', 'b'], [false, true, true]],
  ['all in a longer one', ['a b', 'a b c'], [true, false]],
  ['words in several', ['a b', 'a', 'b'], [true, true, true]],
  ['characters of a script without spaces', ['港町', '港の町'], [true, false]],
])('tells %s', (_, texts, expected) => {
  expect(isShared(texts)).toEqual(expected)
})

it('leaves out no text whose words all stand in another one', () => {
  const word: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const list = fc.array(word, { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), (texts) => {
      const shared = isShared(texts.map((words) => words.join(' ')))
      const isCovered = (words: readonly string[], i: number) =>
        texts.some((other, j) => i !== j && words.every((each) => other.includes(each)))
      expect(texts.filter(isCovered)).toEqual(
        texts.filter((words, i) => isCovered(words, i) && shared[i]),
      )
    }),
  )
})
