import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from '../../src/parse/parse-text.ts'
import { type Line, splitLines } from '../../src/parse/lines.ts'
import { isWrapped, wrapWidth } from '../../src/parse/wrap-width.ts'
import { fillLines } from './fill-lines.ts'

const HARBOUR =
  'The harbour council met for the third night in a row to speak about the new bridge, which is ' +
  'to open next spring, and about the ferry that will then have nobody to carry. The master of ' +
  'the ferry sat in the first row with his cap on his knees and said nothing until the end. Then ' +
  'he stood up, thanked all of them for the coffee and asked who would buy a boat of forty tons.'

const widthOf = (text: string) =>
  wrapWidth(
    text,
    text.split('\n\n').reduce<Line[][]>((chunks, chunk) => {
      const from = chunks.flat().length
      return [...chunks, splitLines(text).slice(from, from + chunk.split('\n').length)]
    }, []),
  )

const wrapped = (text: string, width: number) => {
  const [line, next] = splitLines(text)
  return isWrapped(text, line!, next!, width)
}

describe('wrapWidth', () => {
  it.each([48, 60, 72, 80, 100])('finds lines filled to %i columns', (width) => {
    const text = fillLines(HARBOUR, width)
    const widest = Math.max(...text.split('\n').map((line) => line.length))
    expect(widthOf(text)).toBe(widest < 48 ? undefined : widest)
  })

  it('finds the widest of several wrapped chunks', () => {
    const narrow = fillLines(HARBOUR, 60)
    const wide = fillLines(HARBOUR, 76)
    const widest = Math.max(...wide.split('\n').map((line) => line.length))
    expect(widthOf(`${wide}\n\n${narrow}`)).toBe(widest)
    expect(widthOf(`${narrow}\n\n${wide}`)).toBe(widest)
  })

  it.each([
    ['no text', ''],
    ['one long line', HARBOUR],
    ['lines filled too narrow', fillLines(HARBOUR, 40)],
    ['lines filled too wide', fillLines(`${HARBOUR} ${HARBOUR} ${HARBOUR}`, 140)],
    ['three lines', fillLines(HARBOUR, 72).split('\n').slice(0, 3).join('\n')],
    [
      'a line broken before its time',
      fillLines(HARBOUR, 72).replace('The master', '\nThe master').replaceAll(' \n', '\n'),
    ],
    [
      'paragraphs of one line each',
      [
        'The harbour council met for the third night in a row, it said on Monday.',
        'Nobody in the town had expected as much talk about a boat of forty tons.',
        'Antidisestablishmentarianism was the word of the mayor for all of it then.',
        'Counterrevolutionaries, said the ferry master, were what the town lacked.',
      ].join('\n'),
    ],
    [
      'verse',
      [
        'The ferry leaves at five and comes no more,',
        'the bridge is made of iron and of air,',
        'and he who rowed my father to the shore',
        'sits on the quay and combs his yellow hair.',
      ].join('\n'),
    ],
  ])('finds none in %s', (_, text) => {
    expect(widthOf(text)).toBeUndefined()
  })
})

describe('isWrapped', () => {
  const line = 'The harbour council met for the third night in a row,'

  it.each([
    ['the next word does not fit', `${line}\nyesterday evening`, 60, true],
    ['the next word just fits', `${line}\nevenin g`, 60, false],
    ['the next word is one too long', `${line}\nevening g`, 60, true],
    ['the last word does not fit', `${line}\nyesterday`, 60, true],
    ['the line is wider than the filler', `${line}\nyesterday`, 52, false],
    ['the line is as wide as the filler', `${line}\nyesterday`, 53, true],
    ['the next line is indented', `${line}\n  yesterday evening`, 60, false],
    ['the next line is one column in', `${line}\n yesterday evening`, 60, true],
    ['the next line stands out', `  ${line}\nyesterday evening`, 60, true],
    ['the lines are the same', `${line}\n${line}`, 54, false],
    ['the next line is a bullet', `${line}\n- yesterday evening`, 54, false],
    ['the next line is numbered', `${line}\n12. yesterday evening`, 54, false],
    ['the next line has a number in brackets', `${line}\n(2) yesterday evening`, 54, false],
    ['the next line is a footnote', `${line}\n[3] yesterday evening`, 54, false],
    ['the next line starts with a year', `${line}\n2026. yesterday`, 54, true],
    ['a script without spaces goes on', `${'港'.repeat(60)}\n町の橋`, 60, true],
    ['a script without spaces has room', `${'港'.repeat(58)}\n町の橋が春に開く`, 60, false],
    ['Thai has one column left', `${'ก'.repeat(59)}\nขขขข`, 60, true],
  ])('judges a break where %s', (_, text, width, expected) => {
    expect(wrapped(text, width)).toBe(expected)
  })

  it('holds for every break of a filler', () => {
    const word = fc.stringMatching(/^[a-zçğışöü]{1,12}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 30, maxLength: 80 }),
        fc.integer({ min: 20, max: 90 }),
        (list, width) => {
          const text = fillLines(list.join(' '), width)
          const lines = splitLines(text)
          for (let i = 1; i < lines.length; i++) {
            const [one, next] = [lines[i - 1]!, lines[i]!]
            const isCopy = text.slice(one.start, one.end) === text.slice(next.start, next.end)
            expect(isWrapped(text, one, next, width)).toBe(!isCopy)
          }
        },
      ),
    )
  })

  it('is looked for in a chunk of more lines than a call has arguments', () => {
    const { tree } = parseText('A line of a list without a blank one\n'.repeat(300_000))
    expect(tree.children).toHaveLength(300_000)
  })
})
