import { describe, expect, it } from 'vitest'
import { compileRules, createCleaner, suggestRules, testRules } from '../../src/index.ts'
import type { DocumentOptions, SuggestOptions } from '../../src/index.ts'
import { bodyOf, line, text } from '../made-up.ts'

const { explain } = createCleaner()
const HARBOUR = 'https://www.harbour.example/'

type Make = (i: number) => string

/** What is proposed for documents made so; each has a body of its own. */
async function suggest(
  count: number,
  make: Make,
  documents: DocumentOptions = {},
  options: SuggestOptions = {},
) {
  const made = Array.from({ length: count }, (_, i) => explain(make(i), documents))
  return await suggestRules(made, options)
}

/** Phrases of the proposed rules, by id. */
async function phrases(...args: Parameters<typeof suggest>) {
  const { rules } = await suggest(...args)
  return Object.fromEntries(
    rules.map(({ id, data }) => [id, (data as { phrases: string[] }).phrases]),
  )
}

const withEnd =
  (end: Make): Make =>
  (i) =>
    text(...bodyOf(i), end(i))

describe('suggestRules', () => {
  it('proposes a line that stays in many documents of a site', async () => {
    const { rules, documents, sites } = await suggest(
      4,
      withEnd(() => 'The Harbour Times is a member of the press council.'),
      { url: HARBOUR, lang: 'en-GB' },
    )
    expect({ documents, sites }).toEqual({ documents: 4, sites: 1 })
    expect(rules).toHaveLength(1)
    expect(rules[0]).toMatchObject({
      id: 'furniture/harbour-example',
      lines: 1,
      data: { kind: 'phrase', languages: ['en'], seen: true, sites: ['harbour.example'] },
    })
    expect(rules[0]!.text).toContain(
      '  # in 4 of 4 documents, always the last line\n  - The Harbour Times is a member of the press council.\n',
    )
  })

  it('says where a line stands', async () => {
    const { rules } = await suggest(
      6,
      (i) =>
        i === 0
          ? text(...bodyOf(i), 'Harbour letter', line(i, 8))
          : text(line(i, 8), 'Harbour letter', ...bodyOf(i)),
      {},
    )
    expect(rules[0]!.text).toContain('# in 6 of 6 documents, mostly in the header\n')
  })

  it('takes a short line of headers for a control', async () => {
    const make: Make = (i) => text(line(i, 7), 'Harbour Plus', ...bodyOf(i))
    const { rules } = await suggest(3, make)
    expect(rules.map(({ id }) => id)).toEqual(['artifacts/my-site'])
    expect(rules[0]!.data).toMatchObject({ needs: 'header', languages: ['any'] })
    expect(rules[0]!.data).not.toHaveProperty('sites')
  })

  it('groups lines that differ in a number', async () => {
    const found = await suggest(
      4,
      withEnd((i) => `${i + 2} reactions so far`),
    )
    expect((found.rules[0]!.data as { phrases: string[] }).phrases).toEqual([
      '{n} reactions so far',
    ])
    expect(found.rules[0]!.text).toContain(
      ': “2 reactions so far”, “3 reactions so far”, “4 reactions so far”\n',
    )
  })

  it('groups headlines behind a label', async () => {
    const make = withEnd((i) => `From the quay: ${line(i + 5000, 5)}`)
    const { rules } = await suggest(4, make)
    expect(rules[0]).toMatchObject({
      id: 'furniture/my-site-labels',
      data: { match: 'prefix', phrases: ['From the quay'] },
    })
  })

  it.each<[string, Make]>([
    ['lines that are too rare', (i) => (i < 2 ? 'Harbour letter' : line(i + 100, 4))],
    ['dates and scores', (i) => `${10 + (i % 2)} May 2024`],
    ['numbers', () => '12:30'],
    ['long lines', () => line(1, 25)],
    [
      'questions and answers',
      (i) => text(...[1, 2, 3, 4].map((n) => `Ana: ${line(i * 9 + n, 6)}`)),
    ],
    ['quotations behind a name', (i) => `Ana said: ${line(i + 700, 6)}.`],
  ])('does not propose %s', async (_, end) => {
    expect(await phrases(4, withEnd(end))).toEqual({})
  })

  it('does not take the kicker of a headline for a label', async () => {
    const make: Make = (i) => text(`From the quay: ${line(i, 6)}`, ...bodyOf(i))
    expect(await phrases(5, make)).toEqual({})
  })

  it('does not propose what is the title or the caption of a document', async () => {
    const make: Make = (i) => text(...bodyOf(i), line(1, 6), `${line(2, 6)} (AFP)`)
    const made = [1, 2, 3, 4].map((i) => explain(make(i)))
    const title = explain(text(line(1, 6), ...bodyOf(9)), { title: line(1, 6) })
    const { rules } = await suggestRules([...made, title])
    expect(rules).toEqual([])
  })

  it('counts the same document once', async () => {
    const { rules, documents, copies } = await suggest(5, (i) =>
      text(...bodyOf(i % 2), 'Harbour letter'),
    )
    expect({ rules, documents, copies }).toEqual({ rules: [], documents: 2, copies: 3 })
  })

  it('asks for a share of a large site, unless told', async () => {
    const make = withEnd((i) => (i < 3 ? 'Harbour letter every week' : line(i + 300, 4)))
    expect(await phrases(80, make)).toEqual({})
    expect(await phrases(80, make, {}, { minDocuments: 3 })).toEqual({
      'furniture/my-site': ['Harbour letter every week'],
    })
  })

  it('proposes a line for a site and not for its subdomain again', async () => {
    const made = ['harbour.example', 'news.harbour.example'].flatMap((host, site) =>
      [1, 2, 3].map((i) =>
        explain(text(...bodyOf(i + site * 10), 'Harbour letter every week'), {
          url: `https://${host}/${i}`,
        }),
      ),
    )
    const { rules } = await suggestRules(made)
    expect(rules.map(({ id }) => id)).toEqual(['furniture/harbour-example'])
  })

  it('never takes the id of a built-in rule', async () => {
    const url = 'https://box.date/'
    const make = withEnd(() => 'Harbour letter every week')
    expect(Object.keys(await phrases(3, make, { url }))).toEqual(['furniture/box-date-2'])
  })

  it('proposes rules that do what they say', async () => {
    const ends = [
      '<< Back to the harbour',
      '# Not: a "comment"',
      'Fill {a} in {n}',
      "It's: the end",
      'null',
      '● Dernières nouvelles du port',
      '港の最新ニュース',
      'أخبار الميناء',
      '3D harbour map',
    ]
    const make: Make = (i) => text(...bodyOf(i), ...ends, `${i} of 9 ships`)
    const { rules } = await suggest(4, make, { url: HARBOUR })
    const compiled = compileRules(rules)
    const cleaner = createCleaner({ rules: compiled })
    expect(testRules(compiled, cleaner.explain, new Set(rules.map(({ id }) => id)))).toEqual([])
    expect(cleaner.clean(make(77), { url: HARBOUR }).body).toBe(text(...bodyOf(77)))
  })

  it.each([1, 0.5, Number.NaN])('refuses %d documents', async (minDocuments) => {
    await expect(suggestRules([], { minDocuments })).rejects.toThrow(
      /Unexpected minDocuments .*, expected a whole number from 2/,
    )
  })
})
