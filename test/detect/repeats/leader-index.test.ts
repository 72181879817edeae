import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers } from '../../../src/detect/repeats/covers.ts'
import { LeaderIndex } from '../../../src/detect/repeats/leader-index.ts'
import { similarity } from '../../../src/text/similarity.ts'
import { blocksOf } from '../scene.ts'

const blockOf = (text: string) => blocksOf(text)[0]!
const yes = () => true

describe('LeaderIndex', () => {
  it('finds a leader that has all the words and more', () => {
    const leaders = new LeaderIndex(0.5)
    const leader = blockOf('the old ferry left the harbour')
    leaders.add(leader)
    expect(leaders.find(blockOf('the ferry left the harbour'), yes)).toBe(leader)
  })

  it.each([
    ['one of the words is nowhere', 'the ferry left the quay'],
    ['the block has more words', 'the old ferry left the harbour today'],
    ['the leader is far too long', 'ferry'],
    ['the block has no words', '***'],
  ])('finds none where %s', (_, text) => {
    const leaders = new LeaderIndex(0.85)
    leaders.add(blockOf('the old ferry left the harbour'))
    expect(leaders.find(blockOf(text), yes)).toBeUndefined()
  })

  it('finds the first that passes the test', () => {
    const leaders = new LeaderIndex(0.5)
    const [one, two, three] = blocksOf(['a b c d', 'a b c e', 'a b c f'])
    for (const leader of [one, two, three]) leaders.add(leader!)
    expect(leaders.find(blockOf('a b c'), yes)).toBe(one)
    expect(leaders.find(blockOf('a b c'), (leader) => leader !== one)).toBe(two)
    expect(leaders.find(blockOf('a b c'), () => false)).toBeUndefined()
  })

  it('asks about no leader that lacks the rarest word', () => {
    const leaders = new LeaderIndex(0.5)
    for (const leader of blocksOf(Array.from({ length: 50 }, (_, i) => `the boat ${i} left`)))
      leaders.add(leader)
    const asked: string[] = []
    leaders.find(blockOf('the boat 7'), ({ text }) => {
      asked.push(text)
      return false
    })
    expect(asked).toEqual(['the boat 7 left'])
  })

  it.each<[string, number, string, string[], string[]]>([
    ['with as many words', 0.5, 'a b c', ['a c b', 'a b c d'], ['a b c d']],
    [
      'longer than the threshold allows',
      0.5,
      'aa bb',
      ['aa bb cccccc', 'aa bb ccccccc'],
      ['aa bb cccccc'],
    ],
    [
      'with far more words',
      0.8,
      'aaaa bbbb',
      ['aaaa bbbb c d e f', 'bbbb aaaa c'],
      ['bbbb aaaa c'],
    ],
    ['twice, though it has the word twice', 0.5, 'a b', ['a b a', 'b b a'], ['a b a', 'b b a']],
  ])('asks about no leader %s', (_, threshold, text, all, expected) => {
    const leaders = new LeaderIndex(threshold)
    for (const leader of blocksOf(all)) leaders.add(leader)
    const asked: string[] = []
    leaders.find(blockOf(text), (leader) => {
      asked.push(leader.text)
      return false
    })
    expect(asked).toEqual(expected)
  })

  it('forgets words that no block looked for has', () => {
    const leaders = new LeaderIndex(0.5, () => false)
    leaders.add(blockOf('the old ferry left the harbour'))
    expect(leaders.find(blockOf('the ferry left the harbour'), yes)).toBeUndefined()
  })

  it('misses none that comparing with all finds', () => {
    const word = fc.constantFrom('köprü', 'harbour', 'мост', 'council', 'night', 'eleven', '1912')
    const list = fc.array(word, { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(
        fc.array(list, { maxLength: 12 }),
        list,
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        (lists, query, threshold) => {
          const leaders = new LeaderIndex(threshold)
          const all = blocksOf(lists.map((each) => each.join(' ')))
          for (const leader of all) leaders.add(leader)
          const block = blockOf(query.join(' '))
          const passes = (leader: (typeof all)[number]) =>
            leader.words.length > block.words.length &&
            covers(leader.words, block.words) &&
            similarity(leader.folded, block.folded) >= threshold
          expect(leaders.find(block, passes) !== undefined).toBe(all.some(passes))
        },
      ),
      { numRuns: 500 },
    )
  })
})
