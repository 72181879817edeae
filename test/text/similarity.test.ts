import { describe, expect, it } from 'vitest'
import { similarity } from '../../src/text/similarity.ts'

describe('similarity', () => {
  it.each([
    ['equal texts', 'liman köprüsü', 'liman köprüsü', 1],
    ['texts with nothing in common', 'abc', 'xyz', 0],
    ['half of the bigrams', 'abc', 'abd', 0.5],
    ['a bigram that one has twice', 'abab', 'ab', 0.5],
  ])('scores %s', (_, one, other, score) => {
    expect(similarity(one, other)).toBe(score)
    expect(similarity(other, one)).toBe(score)
  })
})
