import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordHashes } from '../../src/text/word-hashes.ts'
import { words } from '../../src/text/words.ts'

const hashesOf = (each: readonly string[]) => new WordHashes(words(each.join(' ')).hashes)

const list = fc.array(fc.constantFrom('a', 'b', 'köprü', 'جسر', '橋'), { maxLength: 12 })

describe('WordHashes', () => {
  it('gives equal stretches equal hashes, wherever they stand', () => {
    fc.assert(
      fc.property(list, list, list, list, (stretch, before, after, other) => {
        const one = hashesOf([...before, ...stretch, ...after])
        const two = hashesOf([...other, ...stretch])
        expect(one.of(before.length, before.length + stretch.length)).toBe(
          two.of(other.length, other.length + stretch.length),
        )
      }),
    )
  })

  it.each([
    ['another word', ['a', 'b'], ['a', 'c']],
    ['another order', ['a', 'b'], ['b', 'a']],
    ['another border', ['ab', 'c'], ['a', 'bc']],
    ['one word more', ['a', 'a'], ['a', 'a', 'a']],
  ])('gives stretches with %s other hashes', (_, one, other) => {
    expect(hashesOf(one).of(0, one.length)).not.toBe(hashesOf(other).of(0, other.length))
  })

  it('gives no two of 20,000 short stretches the same hash', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `word${i}`)
    const hashes = hashesOf(many)
    const seen = new Set(many.slice(0, -2).map((_, i) => hashes.of(i, i + 2)))
    expect(seen.size).toBeGreaterThan(19_990)
  })
})
