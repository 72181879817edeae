import { expect, it } from 'vitest'
import { nameWords } from '../../src/text/name-words.ts'

it.each([
  ['article__related-links', ['article', 'related', 'links']],
  ['relatedArticles', ['related', 'articles']],
  ['adSlot1', ['ad', 'slot']],
  ['AdSlot_2x', ['ad', 'slot']],
  ['md:row-start-1', ['md', 'row', 'start']],
  ['4ad40b84', []],
  ['', []],
])('splits %j', (name, words) => {
  expect(nameWords(name)).toEqual(words)
})
