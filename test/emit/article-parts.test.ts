import { describe, expect, it } from 'vitest'
import { articleParts, toArticle } from '../../src/emit/article-parts.ts'
import { printed, type Verdict } from './printed.ts'

const articles = (text: string, verdicts: Record<number, Verdict> = {}) =>
  articleParts(printed(text, verdicts)).map(toArticle)

describe('toArticle', () => {
  it('gives title, body and captions apart', () => {
    expect(
      articles('Baş\nBir (AA)\nİki\nÜç (AFP)\nDört', {
        0: { role: 'title' },
        1: { role: 'caption', credit: 'AA' },
        3: { role: 'caption', credit: 'AFP' },
      }),
    ).toEqual([
      {
        title: 'Baş',
        body: 'İki\n\nDört',
        captions: [
          { text: 'Bir (AA)', credit: 'AA' },
          { text: 'Üç (AFP)', credit: 'AFP' },
        ],
      },
    ])
  })

  it('has an empty article for an empty document', () => {
    expect(articles('')).toEqual([{ title: null, body: '', captions: [] }])
  })

  it('leaves out what went, and a credit that was cut away', () => {
    expect(
      articles('Baş\nBir (AA)\nİki', {
        0: { role: 'title', cuts: [[0, 3]] },
        1: { role: 'caption', credit: 'AA', cuts: [[4, 8]] },
      }),
    ).toEqual([{ title: null, body: 'İki', captions: [{ text: 'Bir' }] }])
  })

  it('parts articles, the line of dashes between them left out', () => {
    const bodies = (text: string, verdicts: Record<number, Verdict>) =>
      articles(text, verdicts).map(({ body }) => body)
    expect(bodies('Bir\n\nİki', { 1: { starts: true } })).toEqual(['Bir', 'İki'])
    expect(bodies('Bir\n\n---\n\nİki', { 2: { starts: true } })).toEqual(['Bir', 'İki'])
    expect(bodies('Bir\n\n---\n\nİki', {})).toEqual(['Bir\n\n---\n\nİki'])
    expect(bodies('Bir\nTT\nİki', { 1: { starts: true, cuts: [[0, 2]] } })).toEqual(['Bir', 'İki'])
  })
})
