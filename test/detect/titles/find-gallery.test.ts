import { describe, expect, it } from 'vitest'
import { findGallery } from '../../../src/detect/titles/find-gallery.ts'
import { liveBlocks } from '../../../src/detect/titles/live-blocks.ts'
import { type Found, PROSE, sceneOf } from '../scene.ts'

const T = 'Der letzte Tag der Fähre'
const gallery = (blocks: readonly string[], found: Found = {}, first = 0) =>
  findGallery(liveBlocks(sceneOf(blocks, found)), first)

describe('findGallery', () => {
  it.each<[string, string[], number[], number[]]>([
    [
      'one line a picture',
      [T, 'Am Morgen kamen viele', T, 'Am Mittag kam niemand', T, 'Am Abend kamen alle', PROSE[0]],
      [0, 2, 4],
      [1, 3, 5],
    ],
    [
      'two lines a picture',
      [
        T,
        'Am Morgen kamen viele',
        'Sie trugen alle Mützen',
        T,
        'Am Mittag kam niemand',
        'Nur der Hund war da',
        T,
      ],
      [0, 3, 6],
      [1, 2, 4, 5],
    ],
    [
      'a line that ends in a stop',
      [T, 'Am Morgen kamen viele.', T, 'Am Mittag kam niemand.', T],
      [0, 2, 4],
      [1, 3],
    ],
    [
      'body text behind the last copy',
      [T, 'Am Morgen kamen viele', T, 'Am Mittag kam niemand', T, PROSE[0]],
      [0, 2, 4],
      [1, 3],
    ],
    [
      'a short label behind the last copy',
      [T, 'Am Morgen kamen viele', T, 'Am Mittag kam niemand', T, 'Mehr davon'],
      [0, 2, 4],
      [1, 3],
    ],
    [
      'a far copy that is none of it',
      [
        T,
        'Am Morgen kamen viele',
        T,
        'Am Mittag kam niemand',
        T,
        'Am Abend kamen alle',
        PROSE[0],
        PROSE[1],
        T,
      ],
      [0, 2, 4],
      [1, 3, 5],
    ],
    [
      'a last copy without a picture',
      [T, 'Am Morgen kamen viele', T, 'Am Mittag kam niemand', T, T],
      [0, 2, 4],
      [1, 3, 5],
    ],
    [
      'headline and lines of three words',
      [
        'Die alte Fähre',
        'Viele kamen morgens',
        'Die alte Fähre',
        'Niemand kam mittags',
        'Die alte Fähre',
      ],
      [0, 2, 4],
      [1, 3],
    ],
  ])('finds %s', (_, blocks, titles, captions) => {
    expect(gallery(blocks)).toEqual({ titles, captions })
  })

  it.each<[string, string[]]>([
    ['two copies', [T, 'Am Morgen kamen viele', T, 'Am Mittag kam niemand']],
    ['no copy', [T, 'Am Morgen kamen viele', PROSE[0]]],
    ['copies in a row', [T, T, T]],
    [
      'three lines a picture',
      [
        T,
        'Am Morgen kamen viele',
        'Sie trugen alle Mützen',
        'Es war sehr kalt',
        T,
        'Am Mittag kam niemand',
        T,
      ],
    ],
    ['body text between', [T, PROSE[0], T, PROSE[1], T]],
    [
      'a caption and body text between',
      [T, 'Am Morgen kamen viele', PROSE[0], T, 'Am Mittag kam niemand', T],
    ],
    ['a line of two words between', [T, 'Am Morgen', T, 'Am Mittag', T]],
    [
      'a headline of two words',
      ['Die Fähre', 'Am Morgen kamen viele', 'Die Fähre', 'Am Mittag kam niemand', 'Die Fähre'],
    ],
    [
      'a headline that ends in a stop',
      [`${T}.`, 'Am Morgen kamen viele', `${T}.`, 'Am Mittag kam niemand', `${T}.`],
    ],
  ])('finds none with %s', (_, blocks) => {
    expect(gallery(blocks)).toBeUndefined()
  })

  it('takes a long credited caption for one', () => {
    const blocks = [T, PROSE[0], T, PROSE[1], T]
    expect(gallery(blocks, { labels: { 1: 'caption', 3: 'caption' } })).toEqual({
      titles: [0, 2, 4],
      captions: [1, 3],
    })
  })

  it('finds one that starts further on, and none beyond the end', () => {
    const blocks = ['Startseite', T, 'Am Morgen kamen viele', T, 'Am Mittag kam niemand', T]
    expect(gallery(blocks, {}, 1)).toEqual({ titles: [1, 3, 5], captions: [2, 4] })
    expect(gallery(blocks, {}, 9)).toBeUndefined()
  })
})
