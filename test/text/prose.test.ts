import { describe, expect, it } from 'vitest'
import { isProse } from '../../src/text/prose.ts'
import { blocksOf, PROSE } from '../detect/scene.ts'

const words = (count: number) => Array.from({ length: count }, () => 'su').join(' ')

describe('isProse', () => {
  it.each([
    ['fourteen words with a stop', `${words(14)}.`, false],
    ['fifteen words with a stop', `${words(15)}.`, true],
    ['fifteen words without a stop', words(15), false],
    ['twenty-nine words without a stop', words(29), false],
    ['thirty words without a stop', words(30), true],
    ['one word', 'Su.', false],
  ])('judges %s', (_, text, expected) => {
    expect(isProse(blocksOf(text)[0]!)).toBe(expected)
  })

  it.each(PROSE)('takes %j', (text) => {
    expect(isProse(blocksOf(text)[0]!)).toBe(true)
  })
})
