import { describe, expect, it } from 'vitest'
import { detect } from '../../src/detect/index.ts'
import { fold } from '../../src/text/fold.ts'
import { blocksOf, blocksOfPage, inShort, PROSE, rulesOf } from './scene.ts'

const T = 'Nýja brúin opnar ári fyrr'
const U = 'Næturlestir ganga á ný'
const [P, Q] = PROSE

const found = (blocks: string | readonly string[], title?: string) =>
  inShort(
    detect(blocksOf(blocks), rulesOf(), title === undefined ? {} : { foldedTitle: fold(title) }),
  )

describe('detect', () => {
  it('lets each detector read what those before it found', () => {
    const header = (title: string) => [
      title,
      'Image removed.Brúin í hádeginu',
      'TT',
      title,
      'Image removed.Brúin í hádeginu',
    ]
    expect(found([...header(T), P, P, ...header(U), Q])).toEqual([
      '2 drop artifacts/tt',
      '9 drop artifacts/tt',
      '1 trim placeholders/image 0-14',
      '4 trim placeholders/image 0-14',
      '8 trim placeholders/image 0-14',
      '11 trim placeholders/image 0-14',
      '1 label captions/placeholder caption',
      '4 label captions/placeholder caption',
      '8 label captions/placeholder caption',
      '11 label captions/placeholder caption',
      '0 label titles/repeated title',
      '7 label titles/repeated title',
      '7 split boundaries/new-title',
      '3 drop repeats/title → 0',
      '4 drop repeats/caption → 1',
      '6 drop repeats/paragraph → 5',
      '10 drop repeats/title → 7',
      '11 drop repeats/caption → 8',
    ])
  })

  it('finds the title that the record names', () => {
    expect(found([T, P], T)).toEqual(['0 label titles/record-field title'])
    expect(found([T, P])).toEqual([])
  })

  it('guesses neither title nor caption on a page, whose structure names them', () => {
    const C = 'Brúin í hádeginu (AFP)'
    const page = blocksOfPage([[T, { role: 'title' }], [U], ['TT'], [U], [C], [P], [P]])
    const expected = [
      '0 label titles/headline title',
      '2 drop artifacts/tt',
      '3 drop repeats/paragraph → 1',
      '6 drop repeats/paragraph → 5',
    ]
    expect(inShort(detect(page, rulesOf(), {}))).toEqual(expected)
    const mixed = [...page, ...blocksOf([...Array.from(page, () => 'x'), Q]).slice(-1)]
    expect(inShort(detect(mixed, rulesOf(), {}))).toEqual(expected)
  })

  it('finds nothing in an empty document', () => {
    expect(found('')).toEqual([])
  })
})
