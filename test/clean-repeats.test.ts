import { describe, expect, it } from 'vitest'
import { clean } from '../src/index.ts'
import { PROSE } from './detect/scene.ts'
import { line, text, titleOf } from './made-up.ts'

const [P, Q, R, S] = PROSE
const body = (...paragraphs: string[]) => clean(text(...paragraphs)).body.split('\n\n')
const removed = (input: string) =>
  clean(input).removed.map(({ rule, text: gone }) => `${rule}: ${gone}`)

describe('clean, of what is said twice', () => {
  it.each<[string, string[], string[]]>([
    ['a paragraph', [P, Q, P], [P, Q]],
    ['a paragraph beside its copy', [P, P, Q], [P, Q]],
    ['a run of paragraphs', [P, Q, P, Q], [P, Q]],
    ['a run printed three times', [P, Q, P, Q, P, Q], [P, Q]],
    ['a run with a short line', [P, 'Kısa.', Q, R, P, 'Kısa.', Q, R], [P, 'Kısa.', Q, R]],
    ['a paragraph cut short', [`${P.slice(0, 48)}…`, P, Q], [P, Q]],
    ['a paragraph cut inside a word', [P, Q, `${P.slice(0, 50)}…`], [P, Q]],
    ['a near copy', [P, Q, P.replace(' in a row', '')], [P, Q]],
    ['a near copy that stands first', [P.replace(' in a row', ''), Q, P], [Q, P]],
    ['a copy in capitals', [Q, P, Q.toUpperCase()], [Q, P]],
  ])('prints %s once', (_, paragraphs, expected) => {
    expect(body(...paragraphs)).toEqual(expected)
  })

  const ask = 'What will you miss most about the old ferry when the bridge is open at last?'

  it.each<[string, string[]]>([
    ['a question put to many', [S, ask, P, ask, Q, ask, R]],
    ['answers', ['Will it stay?', 'Yes.', 'Will the toll go?', 'Yes.', 'Will you come?', 'Yes.']],
    [
      'a refrain',
      [
        'Row me over,',
        'row me home.',
        P,
        'Row me over,',
        'row me home.',
        Q,
        'Row me over,',
        'row me home.',
      ],
    ],
    [
      'a list of results',
      ['Race 1: Aylin, 12.4', 'Race 2: Aylin, 12.4', 'Race 1: Deniz, 12.9', 'Race 2: Deniz, 12.9'],
    ],
    ['prices', ['At the market', 'Cod 12.00', 'Salt 2.00', 'Cod 12.00', 'Rope 7.00', 'Cod 12.00']],
    ['lines that differ in a number', [`${P} It was 1911.`, `${P} It was 1912.`]],
    ['a paragraph cut short that says something else', [`${P.slice(0, 40)}xyz…`, P]],
    [
      'code',
      ['if open:\n    go()\n  else:\n    row()', P, 'if open:\n    go()\n  else:\n    row()'],
    ],
    ['line `---`', [P, '---', Q]],
    ['a line of stars', ['***', P, '***', Q]],
    ['what another article says', [titleOf(1), 'A (AFP)', P, '---', titleOf(2), 'B (AFP)', P]],
  ])('keeps %s', (_, paragraphs) => {
    expect(removed(text(...paragraphs))).toEqual([])
  })

  it('says where the copy that stays stands', () => {
    const input = text('  ' + P, Q, P)
    const [gone] = clean(input).removed
    expect(gone).toMatchObject({
      start: input.lastIndexOf(P),
      end: input.length,
      keptAt: { start: 2, end: 2 + P.length },
      similarity: 1,
    })
  })

  it('looks again at what is left', () => {
    const glued = `Image removed.${P}`
    expect(removed(text(P, Q, glued)).map((each) => each.split(':')[0])).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^placeholders/),
        expect.stringMatching(/^repeats/),
      ]),
    )
    expect(body(P, Q, glued)).toEqual([P, Q])
  })

  it.each<[string, string[]]>([
    ['all the same', Array.from({ length: 2000 }, () => P)],
    ['all different', Array.from({ length: 2000 }, (_, i) => `Boat ${line(i, 16)}.`)],
    ['near alike', Array.from({ length: 2000 }, (_, i) => `${P} In year ${i}.`)],
  ])('reads thousands of blocks that are %s', (_, paragraphs) => {
    expect(body(...paragraphs)).toEqual([...new Set(paragraphs)])
  })
})
