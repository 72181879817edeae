import type { Element, Text } from 'hast'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from '../../src/parse/parse-text.ts'
import { fillLines } from './fill-lines.ts'

const HARBOUR =
  'The harbour council met for the third night in a row to speak about the new bridge, which is ' +
  'to open next spring, and about the ferry that will then have nobody to carry. The master of ' +
  'the ferry sat in the first row with his cap on his knees and said nothing until the end.'
const VILLAGE =
  'Köy meydanındaki çınarın altında toplanan balıkçılar, yeni köprünün açılmasıyla işsiz kalacak ' +
  'olan feribot için ne yapılacağını üçüncü akşam da konuştu, ancak kimse kırk tonluk bir tekneyi ' +
  'almak istemediği için toplantı gece yarısına doğru sonuç alınamadan dağıldı, dedi muhtar.'

/** The elements as `p:…`, the lines of one joined by `|`. */
function outline(text: string): string[] {
  return parseText(text).tree.children.map((node) => {
    const { tagName, children } = node as Element
    return `${tagName}:${children.map((child) => (child as Text).value).join('|')}`
  })
}

/** The paragraphs, lines of one joined by spaces. */
const paragraphs = (text: string) =>
  outline(text).map((line) => line.replace('p:', '').replaceAll('|', ' '))

describe('parseText', () => {
  it.each<[string, string, string[]]>([
    ['nothing of an empty text', '', []],
    ['nothing of white space', ' \r\n\u00a0\n\u200b', []],
    ['one paragraph', 'Liman köprüsü açıldı.', ['p:Liman köprüsü açıldı.']],
    ['a paragraph a line', 'One.\nTwo.\nThree.', ['p:One.', 'p:Two.', 'p:Three.']],
    ['a paragraph a blank line', 'One.\n\nTwo.\n\n\nThree.', ['p:One.', 'p:Two.', 'p:Three.']],
    [
      'both in one document',
      'Titel\n\nBild (AFP)\nBild (AFP)\nTT\n\nText.',
      ['p:Titel', 'p:Bild (AFP)', 'p:Bild (AFP)', 'p:TT', 'p:Text.'],
    ],
    ['CR LF', 'One.\r\nTwo.\r\n\r\nThree.\r\n', ['p:One.', 'p:Two.', 'p:Three.']],
    ['old Mac line ends', 'One.\rTwo.\r\rThree.', ['p:One.', 'p:Two.', 'p:Three.']],
    ['LINE SEPARATOR', 'Un.\u2028Deux.', ['p:Un.', 'p:Deux.']],
    ['PARAGRAPH SEPARATOR', 'Un.\u2029Deux.', ['p:Un.', 'p:Deux.']],
    ['no-break spaces round lines', '\u00a0Un deux\u00a0\n\u00a0\nTrois', ['p:Un deux', 'p:Trois']],
    ['no-break spaces inside', 'Un\u00a0deux', ['p:Un\u00a0deux']],
    ['a BOM', '\ufeffHarbour', ['p:Harbour']],
    ['a BOM alone on a line', '\ufeff\nHarbour', ['p:Harbour']],
    ['NUL inside', 'Har\0bour', ['p:Har\0bour']],
    ['a line of three dashes', 'One.\n\n---\n\nTwo.', ['p:One.', 'hr:', 'p:Two.']],
    ['three dashes without blank lines', 'One.\n---\nTwo.', ['p:One.', 'hr:', 'p:Two.']],
    ['three dashes with spaces round', 'One.\n\n  ---\u00a0\n\nTwo.', ['p:One.', 'hr:', 'p:Two.']],
    ['more dashes as text', 'One.\n\n-----\n\nTwo.', ['p:One.', 'p:-----', 'p:Two.']],
    ['asterisks as text', '* * *', ['p:* * *']],
    ['dashes with text as text', '--- Two.', ['p:--- Two.']],
    ['uneven indents as pre', 'one(\n  two,\n    three\n)', ['pre:one(\n  two,\n    three\n)']],
    ['the indent of pre kept', '    a b\n  c d\n      e', ['pre:    a b\n  c d\n      e']],
    [
      'pre between paragraphs',
      'Before.\n\n1\n  2\n 3\n\nAfter.',
      ['p:Before.', 'pre:1\n  2\n 3', 'p:After.'],
    ],
    ['two indented lines as paragraphs', 'one\n    two', ['p:one', 'p:two']],
    ['even indents as paragraphs', '  one\n  two\n  three', ['p:one', 'p:two', 'p:three']],
    ['indents of one column as paragraphs', 'one\n two\nthree', ['p:one', 'p:two', 'p:three']],
  ])('makes %s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected)
  })

  it.each([
    ['English at 72', HARBOUR, 72],
    ['English at 60', HARBOUR, 60],
    ['Turkish at 78', VILLAGE, 78],
  ])('joins hard-wrapped %s', (_, text, width) => {
    const filled = fillLines(text, width)
    expect(filled.split('\n').length).toBeGreaterThan(3)
    expect(paragraphs(filled)).toEqual([text])
    expect(paragraphs(filled.replaceAll('\n', '\r\n'))).toEqual([text])
  })

  it('joins short wrapped paragraphs beside a long one', () => {
    const text = `${fillLines(HARBOUR, 72)}\n\nNobody knew then what would become of the boat and of the man who had\nrowed it.`
    expect(paragraphs(text)).toEqual([
      HARBOUR,
      'Nobody knew then what would become of the boat and of the man who had rowed it.',
    ])
  })

  it('ends a wrapped paragraph at a line that has room for the next word', () => {
    const loud = HARBOUR.toUpperCase()
    const text = `${fillLines(VILLAGE, 72)}\n\n${fillLines(HARBOUR, 72)}\n${fillLines(loud, 72)}`
    expect(paragraphs(text)).toEqual([VILLAGE, HARBOUR, loud])
  })

  it('keeps the items of a list apart among wrapped paragraphs', () => {
    const items =
      '- a boat of forty tons with all that belongs to it, its ropes and chains\n- a cap'
    expect(paragraphs(`${fillLines(HARBOUR, 72)}\n\n${items}`)).toEqual([
      HARBOUR,
      ...items.split('\n'),
    ])
  })

  it('keeps two copies of a line apart among wrapped paragraphs', () => {
    const copy = 'The ferry master on the last day before the bridge was opened (Reuters)'
    expect(paragraphs(`${fillLines(HARBOUR, 72)}\n\n${copy}\n${copy}`)).toEqual([
      HARBOUR,
      copy,
      copy,
    ])
  })

  it('opens a paragraph again with a line that opened one before', () => {
    const caption = fillLines(
      'The master of the ferry on the last day before the bridge was opened, with his cap on his knees (Reuters)',
      72,
    )
    const text = `${fillLines(HARBOUR, 72)}\n\n${caption}\n${caption}`
    expect(paragraphs(text).slice(1)).toEqual([
      caption.replace('\n', ' '),
      caption.replace('\n', ' '),
    ])
  })

  it('sees a paragraph, not pre, in wrapped lines of which some are indented', () => {
    const [first, ...rest] = fillLines(HARBOUR, 72).split('\n')
    expect(paragraphs([`    ${first}`, ...rest].join('\n'))).toEqual([HARBOUR])
  })

  it('sees pre among wrapped paragraphs', () => {
    const code = 'open(\n  bridge,\n    spring\n)'
    expect(outline(`${fillLines(HARBOUR, 72)}\n\n${code}`).at(-1)).toBe(`pre:${code}`)
  })

  it('gives every node its place', () => {
    const text = '\ufeffOne.\r\n\n  Two.\n\n---\n\na\n    b\n c'
    const nodes = parseText(text).tree.children as Element[]
    expect(nodes.map(({ position }) => [position?.start, position?.end])).toEqual([
      [
        { line: 1, column: 2, offset: 1 },
        { line: 1, column: 6, offset: 5 },
      ],
      [
        { line: 3, column: 3, offset: 10 },
        { line: 3, column: 7, offset: 14 },
      ],
      [
        { line: 5, column: 1, offset: 16 },
        { line: 5, column: 4, offset: 19 },
      ],
      [
        { line: 7, column: 1, offset: 21 },
        { line: 9, column: 3, offset: 31 },
      ],
    ])
    expect(nodes[1]?.children[0]?.position).toEqual(nodes[1]?.position)
    expect(nodes[3]?.children[0]?.position).toEqual(nodes[3]?.position)
  })

  it('gives every line of a wrapped paragraph its place', () => {
    const text = `\n${fillLines(HARBOUR, 72)}`
    const [node] = parseText(text).tree.children as Element[]
    const lines = node!.children as Text[]
    expect(lines.map(({ position }) => position?.start.line)).toEqual(lines.map((_, i) => i + 2))
    expect(node!.position?.start).toEqual(lines[0]?.position?.start)
    expect(node!.position?.end).toEqual(lines.at(-1)?.position?.end)
  })

  it('has the text of every node at its place and leaves out nothing that shows', () => {
    const unit = fc.oneof(
      fc.constantFrom('a', 'b c', ' ', '  ', '\n', '\n\n', '\r\n', '\u2028', '\u00a0', '---', '- '),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const text = units.join('')
        let at = 0
        let gaps = ''
        for (const node of parseText(text).tree.children as Element[]) {
          for (const { value, position } of node.children as Text[])
            expect(text.slice(position?.start.offset, position?.end.offset)).toBe(value)
          const [start, end] = [offset(node, 'start'), offset(node, 'end')]
          expect(text.slice(start, end) === '---').toBe(node.tagName === 'hr')
          gaps += text.slice(at, start)
          at = end
        }
        expect(gaps + text.slice(at)).toMatch(/^[\s\u0085\p{Cf}]*$/u)
      }),
    )
  })

  it('reads 20,000 lines', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `Line ${i}.`).join('\n')
    expect(parseText(text).tree.children).toHaveLength(20_000)
  })
})

function offset(node: Element, end: 'start' | 'end'): number {
  return node.position?.[end].offset ?? -1
}
