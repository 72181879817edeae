import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { parseText } from '../../src/parse/parse-text.ts'
import { segment } from '../../src/segment/segment.ts'
import { fillLines } from '../parse/fill-lines.ts'

const blocksOf = (text: string) => segment(parseText(text))

describe('segment', () => {
  it('makes a block of every paragraph, pre and line of dashes, in order', () => {
    const text = 'Liman AÇILDI.\n\n---\n\n1\n  2\n3'
    const blocks = blocksOf(text).map((block) => ({ ...block, words: block.words.list }))
    expect(blocks).toEqual([
      {
        index: 0,
        kind: 'paragraph',
        text: 'Liman AÇILDI.',
        folded: 'liman açildi',
        words: ['liman', 'açildi'],
        spans: [[0, 13]],
        start: 0,
        end: 13,
        breaksBefore: 0,
      },
      {
        index: 1,
        kind: 'separator',
        text: '---',
        folded: '',
        words: [],
        spans: [[15, 18]],
        start: 15,
        end: 18,
        breaksBefore: 2,
      },
      {
        index: 2,
        kind: 'pre',
        text: '1\n  2\n3',
        folded: '1 2 3',
        words: ['1', '2', '3'],
        spans: [[20, 27]],
        start: 20,
        end: 27,
        breaksBefore: 2,
      },
    ])
  })

  it('joins the lines of a wrapped paragraph by spaces and keeps the place of each', () => {
    const text = fillLines(
      'The harbour council met for the third night in a row to speak about the new bridge, which ' +
        'is to open next spring, and about the ferry that will then have nobody to carry across.',
      54,
    )
    const blocks = blocksOf(text)
    expect(blocks).toHaveLength(1)
    expect(blocks[0]?.text).toBe(text.replaceAll('\n', ' '))
    expect(blocks[0]?.spans.map(([start, end]) => text.slice(start, end))).toEqual(text.split('\n'))
    expect([blocks[0]?.start, blocks[0]?.end]).toEqual([0, text.length])
  })

  it.each([
    ['the next line', 'a\nb', 1],
    ['a blank line', 'a\r\n\r\nb', 2],
    ['two blank lines', 'a\n \n\nb', 3],
    ['a paragraph separator', 'a\u2029b', 2],
  ])('counts the line breaks before a block on %s', (_, text, breaks) => {
    expect(blocksOf(text).map(({ breaksBefore }) => breaksBefore)).toEqual([0, breaks])
  })

  it('counts no line breaks before the first block', () => {
    expect(blocksOf('\n\na')[0]?.breaksBefore).toBe(0)
  })

  it('leaves out what is no block', () => {
    const tree = {
      type: 'root' as const,
      children: [h('script'), { type: 'text' as const, value: 'x' }],
    }
    expect(segment({ format: 'text', text: 'x', tree, messages: [] })).toEqual([])
  })
})
