import { describe, expect, it } from 'vitest'
import { scopes } from '../../../src/detect/repeats/scopes.ts'
import { type Found, sceneOf } from '../scene.ts'

const places = (blocks: readonly string[], found: Found = {}) =>
  scopes(sceneOf(blocks, found)).map((scope) => scope.map(({ index }) => index))

describe('scopes', () => {
  it.each<[string, string[], Found, number[][]]>([
    ['one article', ['a', 'b', 'c'], {}, [[0, 1, 2]]],
    ['what goes anyway', ['a', 'TT', 'c'], { drops: [1] }, [[0, 2]]],
    [
      'a line of dashes',
      ['a', 'b', '---', 'd', 'e'],
      {},
      [
        [0, 1],
        [3, 4],
      ],
    ],
    [
      'an article’s start',
      ['a', 'b', 'c', 'd'],
      { splits: [2] },
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      'both',
      ['a', 'b', '---', 'd', 'e', 'f', 'g'],
      { splits: [3, 5] },
      [
        [0, 1],
        [3, 4],
        [5, 6],
      ],
    ],
    [
      'an article that starts with what goes',
      ['a', 'b', 'TT', 'd', 'e'],
      { drops: [2], splits: [2] },
      [
        [0, 1],
        [3, 4],
      ],
    ],
    ['stretches of one block', ['a', '---', 'c', '---', 'e', 'f'], {}, [[4, 5]]],
    ['nothing', [], {}, []],
  ])('parts a document at %s', (_, blocks, found, expected) => {
    expect(places(blocks, found)).toEqual(expected)
  })
})
