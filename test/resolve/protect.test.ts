import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import { protect } from '../../src/resolve/protect.ts'
import { blocksOf, PROSE } from '../detect/scene.ts'

const [P, Q, R, S] = PROSE

/** A line of so many words, none of which has a digit. */
function line(count: number, end = '.', seed = 'k'): string {
  return `${Array.from({ length: count }, (_, i) => seed + String.fromCodePoint(0x61 + (i % 26))).join(' ')}${end}`
}

/** `[block, the block it repeats, rule]` */
type Copy = readonly [block: number, kept: number, rule?: string | undefined]

/** The copies that stay. */
function kept(blocks: readonly string[], ...copies: readonly Copy[]): number[] {
  const findings = copies.map(([block, keptBlock, rule = 'paragraph']): [number, Finding] => [
    block,
    { rule: `repeats/${rule}`, block, proposal: 'drop', reason: '', keptBlock },
  ])
  return [...protect(blocksOf(blocks), new Map(findings))]
}

/** Whether a line goes that stands once more, far from its first copy. */
const loneGoes = (text: string, rule?: string) =>
  kept([text, P, text, Q], [2, 0, rule]).length === 0

describe('protect, a lone copy', () => {
  it.each([
    ['a sentence of twelve words', line(12)],
    ['a paragraph', R],
    ['an Arabic paragraph', PROSE[2]],
    ['an exclamation', line(12, '!')],
    ['a sentence of which less than a third is numbers', `${line(9, '')} 1 2 3.`],
    ['a quotation and more', `“${line(8, '')}” ${line(5)}`],
  ])('lets %s go', (_, text) => {
    expect(loneGoes(text)).toBe(true)
  })

  it.each([
    ['a sentence of eleven words', line(11)],
    ['a line without a stop', line(12, '')],
    ['a question', line(20, '?')],
    ['a question in quotation marks', `“${line(20, '?')}”`],
    ['an Arabic question', line(20, '؟')],
    ['a quotation', `“${line(20)}”`],
    ['a Turkish quotation', `"${line(20)}"`],
    ['a line of dialogue', `– ${line(20)}`],
    ['an item of a list', `3. ${line(20)}`],
    ['a bullet', `• ${line(20)}`],
    ['a line of which a third is numbers', `${line(8, '')} 1 2 3 4.`],
    ['a line of which three words in ten are numbers', `${line(14, '')} 1 2 3 4 5 6.`],
    ['a score', 'Galatasaray 2 Fenerbahçe 1 (45 min, 12 000 people, 3 cards, 4 boats).'],
  ])('keeps %s', (_, text) => {
    expect(loneGoes(text)).toBe(false)
  })

  it('keeps pre', () => {
    const code = `a\n   b\n ${line(12)}`
    expect(kept([code, P, code, Q], [2, 0])).toEqual([2])
  })

  it.each([
    ['short', 'Die Fähre fuhr am…', true],
    ['without a stop', `${line(12, '')} –`, true],
    ['a question', 'Warum fuhr die Fähre?', false],
    ['an item', '– Die Fähre fuhr am…', false],
    ['numbers', '1 2 3 4 5…', false],
  ])('judges a copy cut short that is %s', (_, text, goes) => {
    expect(loneGoes(text, 'truncated')).toBe(goes)
  })

  it('lets a near copy go, as a whole one', () => {
    expect(loneGoes(line(12), 'near')).toBe(true)
    expect(loneGoes(line(11), 'near')).toBe(false)
  })

  it.each([
    [5, true],
    [6, true],
    [7, false],
  ])('judges a pull quote %i blocks from its paragraph', (distance, goes) => {
    const between = Array.from({ length: distance - 1 }, (_, i) => `${P} ${i}`)
    const quote = `“${line(8, '')}”`
    expect(kept([Q, ...between, quote, R], [distance, 0, 'pull-quote'])).toEqual(
      goes ? [] : [distance],
    )
    expect(kept([R, quote, ...between, Q], [1, distance + 1, 'pull-quote'])).toEqual(
      goes ? [] : [1],
    )
  })

  it('keeps all where three or more stand alone: they are the form of the text', () => {
    const blocks = [R, P, R, Q, R, `${P} a`, R]
    expect(kept(blocks.slice(0, 5), [2, 0], [4, 0])).toEqual([])
    expect(kept(blocks, [2, 0], [4, 0], [6, 0])).toEqual([2, 4, 6])
  })

  it('keeps the questions put to many people, and lets a copy beside its first go', () => {
    const ask = line(12)
    const blocks = [ask, P, ask, Q, ask, R, ask, S, S]
    expect(kept(blocks, [2, 0], [4, 0], [6, 0], [8, 7])).toEqual([2, 4, 6])
  })

  it('does not count copies beside their first as form', () => {
    const blocks = [P, P, Q, Q, R, R, S, R, Q]
    expect(kept(blocks, [1, 0], [3, 2], [5, 4], [7, 4], [8, 2])).toEqual([])
  })

  it('keeps a copy whose first is not there', () => {
    expect(kept([P, 'x', line(11), Q], [2, 99])).toEqual([2])
  })
})

describe('protect, a copy beside its first', () => {
  const short = line(7, '')

  it.each<[string, string[], Copy[], number[]]>([
    ['of eight words', ['x', line(8, ''), line(8, ''), 'y'], [[2, 1]], []],
    ['of seven words among short lines', ['x', short, short, 'y'], [[2, 1]], [2]],
    ['of seven words between paragraphs', [P, short, short, Q], [[2, 1]], []],
    ['of seven words behind a paragraph', [P, short, short, 'y'], [[2, 1]], [2]],
    ['of seven words before a paragraph', ['x', short, short, Q], [[2, 1]], [2]],
    ['of seven words at the start', [short, short, Q], [[1, 0]], [1]],
    ['of seven words at the end', [P, short, short], [[2, 1]], [2]],
    ['of seven words that stands first', [P, short, short, Q], [[1, 2]], []],
    ['of seven words that stands first among short lines', ['x', short, short, Q], [[1, 2]], [1]],
    [
      'twice',
      [P, line(8), line(8), line(8), Q],
      [
        [2, 1],
        [3, 1],
      ],
      [],
    ],
    ['of a question', [P, line(9, '?'), line(9, '?'), Q], [[2, 1]], []],
    [
      'that goes on in the one behind',
      [P, `${line(12, '')}…`, `${line(12, '')} ${line(9, '.', 'm')}`, Q],
      [[1, 2, 'truncated']],
      [],
    ],
  ])('judges one %s', (_, blocks, copies, expected) => {
    expect(kept(blocks, ...copies)).toEqual(expected)
  })

  it('sees a copy beside its first where only copies stand between', () => {
    const eleven = line(11)
    expect(kept([eleven, P, P, eleven], [2, 1], [3, 0])).toEqual([3])
    expect(kept([P, eleven, P, eleven, Q], [2, 0], [3, 1])).toEqual([])
  })

  it('takes a headline’s copy between for none of the text', () => {
    const eight = line(8, '')
    expect(kept([P, eight, 'T', eight, Q], [2, 9, 'title'], [3, 1])).toEqual([])
    expect(kept([P, eight, 'T', eight, Q], [3, 1])).toEqual([3])
  })
})

describe('protect, a run of copies', () => {
  /** Blocks of the words given, the first a paragraph where it can be. */
  const run = (...counts: number[]) =>
    counts.map((count, i) => line(count, '.', `${'abcdefgh'[i]}q`))
  const runCopies = (length: number, from: number, to: number): Copy[] =>
    Array.from({ length }, (_, i) => [to + i, from + i, 'run'])

  it.each<[string, number[], boolean]>([
    ['two paragraphs', [20, 20], true],
    ['a paragraph and a short line', [16, 4], true],
    ['a paragraph and a line too short', [15, 4], false],
    ['short lines', [14, 14], false],
    ['five blocks of ten words on average', [34, 4, 4, 4, 4], true],
    ['five blocks of less', [33, 4, 4, 4, 4], false],
  ])('judges one of %s directly behind its first', (_, counts, goes) => {
    const first = run(...counts)
    const copies = runCopies(first.length, 1, first.length + 1)
    expect(kept(['x', ...first, ...first, 'y'], ...copies)).toEqual(
      goes ? [] : copies.map(([block]) => block),
    )
  })

  it.each<[string, number[], boolean]>([
    ['sixty words in two paragraphs', [30, 30], true],
    ['sixty words in three', [20, 20, 20], true],
    ['less than sixty', [30, 29], false],
    ['less than twenty a block', [30, 30, 30, 9, 0].slice(0, 4).map((count) => count - 5), false],
    ['sixty words in short lines', [14, 14, 14, 14, 14], false],
  ])('judges one of %s far from its first', (_, counts, goes) => {
    const first = run(...counts)
    const copies = runCopies(first.length, 1, first.length + 2)
    const blocks = ['x', ...first, 'between', ...first, 'y']
    expect(kept(blocks, ...copies)).toEqual(goes ? [] : copies.map(([block]) => block))
  })

  it.each<[string, string[], string[], boolean]>([
    ['at neither edge', ['x'], ['y'], false],
    ['whose first opens the article', [], ['y'], true],
    ['that closes the article', ['x'], [], true],
  ])('judges a short one %s', (_, before, after, goes) => {
    const first = run(20, 20)
    const copies = runCopies(2, before.length, before.length + 3)
    const blocks = [...before, ...first, 'between', ...first, ...after]
    expect(kept(blocks, ...copies)).toEqual(goes ? [] : copies.map(([block]) => block))
  })

  it('needs twenty words a block at an edge too, where other text stands between', () => {
    const first = run(20, 19)
    expect(kept([...first, 'between', ...first], ...runCopies(2, 0, 3))).toEqual([3, 4])
  })

  it('keeps a refrain', () => {
    const refrain = [
      'The ferry leaves at five and comes no more',
      'and nobody will row me to the shore',
    ]
    const blocks = [...refrain, 'first verse', ...refrain, 'second verse', ...refrain]
    expect(kept(blocks, ...runCopies(2, 0, 3), ...runCopies(2, 0, 6))).toEqual([3, 4, 6, 7])
  })

  it('counts a run as one, not as three lone copies', () => {
    const first = run(20, 20, 20)
    expect(kept(['x', ...first, R, 'between', ...first, R], ...runCopies(3, 1, 6), [9, 4])).toEqual(
      [],
    )
  })

  it('counts no run among the lone copies that are the form of a text', () => {
    const first = [...run(20, 19), 'between', ...run(20, 19)]
    const lone = line(12, '.', 'z')
    const blocks = ['x', ...first, lone, S, ...run(20, 19), lone, 'y']
    const runs = [...runCopies(2, 1, 4), ...runCopies(2, 1, 8)]
    expect(kept(blocks, ...runs, [10, 6])).toEqual([4, 5, 8, 9])
  })

  it('parts copies whose firsts do not follow each other', () => {
    const blocks = [R, 'x', S, 'y', R, S, 'z']
    expect(kept(blocks, [4, 0], [5, 2])).toEqual([])
    expect(
      kept(
        blocks.map((text) => (text === S ? line(11) : text)),
        [4, 0],
        [5, 2],
      ),
    ).toEqual([5])
  })

  it('parts copies that do not follow each other', () => {
    const blocks = [R, line(11), 'x', R, 'y', line(11), 'z']
    expect(kept(blocks, [3, 0], [5, 1])).toEqual([5])
  })
})

describe('protect', () => {
  it('judges body text alone', () => {
    const blocks = [P, 'a b', Q, 'a b', 'a b']
    expect(kept(blocks, [3, 1, 'caption'], [4, 1, 'title'])).toEqual([])
    expect(kept(blocks, [3, 1])).toEqual([3])
  })

  it('keeps nothing where there are no copies', () => {
    expect(kept([P, Q])).toEqual([])
    expect(kept([])).toEqual([])
  })

  it('tells blocks by their index, not by their place', () => {
    const blocks = blocksOf(['x', 'x', P, line(11), Q, line(11), R]).slice(2)
    const finding: Finding = {
      rule: 'repeats/paragraph',
      block: 5,
      proposal: 'drop',
      reason: '',
      keptBlock: 3,
    }
    expect([...protect(blocks, new Map([[5, finding]]))]).toEqual([5])
  })
})
