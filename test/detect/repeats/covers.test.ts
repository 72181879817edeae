import { describe, expect, it } from 'vitest'
import { covers } from '../../../src/detect/repeats/covers.ts'
import { words } from '../../../src/text/words.ts'

describe('covers', () => {
  it.each([
    ['the same words', 'a b c', 'a b c', true],
    ['fewer words', 'a b c', 'a c', true],
    ['no words', 'a b c', '', true],
    ['a word twice where it stands twice', 'a b a', 'a a', true],
    ['a word twice where it stands once', 'a b', 'a a', false],
    ['another order', 'a b c', 'c a', false],
    ['another number', '12 boats at 3', '12 boats at 4', false],
    ['more words', 'a b', 'a b c', false],
    ['something where nothing is', '', 'a', false],
  ])('judges %s', (_, kept, removed, expected) => {
    expect(covers(words(kept), words(removed))).toBe(expected)
  })
})
