import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { clean, type Explanation, explain } from '../src/index.ts'

const PAGES = new URL('../samples/pages/', import.meta.url)

interface Case {
  readonly url?: string
  readonly charset?: string
  /** What is still wrong with the output. */
  readonly known?: string
  readonly titles: readonly (string | null)[]
  readonly captions: readonly (readonly { text: string; credit?: string }[])[]
}

const pages = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readPage(name))

describe.each(pages)('samples/pages/$name', ({ bytes, options, expected, wanted }) => {
  const explanation = explain(bytes, options)
  const { record } = explanation

  // A page that is known not to come out right yet fails here, and says so in its case; mended, it must lose its note.
  const fails = wanted.known !== undefined
  it('prints what an editor would print, titles and captions apart', { fails }, () => {
    expect(`${record.text}\n`).toBe(expected)
    expect(record.articles.map(({ title }) => title)).toEqual(wanted.titles)
    expect(record.articles.map(({ captions }) => captions)).toEqual(wanted.captions)
  })

  it('invents nothing: every word stands in a block of the page, in order', () => {
    const stock = explanation.blocks.flatMap(({ text }) => tokens(text))
    let at = 0
    const strangers = printed(explanation).filter((token) => {
      const found = stock.indexOf(token, at)
      if (found !== -1) at = found + 1
      return found === -1
    })
    expect(strangers).toEqual([])
  })

  it('accounts for each block: printed or in what was removed', () => {
    const { blocks, decisions } = explanation
    expect(decisions.map(({ block }) => block)).toEqual(blocks.map(({ index }) => index))
    const cuts = decisions.flatMap(({ block, cuts: own }) =>
      own.map(({ rule, chars }) => ({ rule, text: blocks[block]!.text.slice(...chars) })),
    )
    expect(record.removed.map(({ rule, text }) => ({ rule, text }))).toEqual(cuts)
    expect(printed(explanation)).toEqual(kept(explanation))
  })
})

it('gives the same records in any order', () => {
  const run = ({ bytes, options }: (typeof pages)[number]) => clean(bytes, options)
  const forwards = pages.map(run)
  expect(pages.toReversed().map(run).toReversed()).toEqual(forwards)
})

/** The runs of characters that the record prints, without the lines between articles. */
function printed({ record }: Explanation): string[] {
  return tokens((record.text ?? '').replaceAll(/^---$/gm, ''))
}

/** What is left of the blocks when all cuts are made. */
function kept({ blocks, decisions }: Explanation): string[] {
  return decisions.flatMap(({ block, cuts }) => {
    const { kind, text } = blocks[block]!
    if (kind === 'separator') return []
    return tokens(
      cuts.reduceRight(
        (left, { chars: [start, end] }) => left.slice(0, start) + left.slice(end),
        text,
      ),
    )
  })
}

function tokens(text: string): string[] {
  return text.split(/\s+/u).filter((token) => token !== '')
}

function readPage(name: string) {
  const folder = new URL(`${name}/`, PAGES)
  const wanted = parse(readFileSync(new URL('case.yml', folder), 'utf8')) as Case
  const { url, charset } = wanted
  return {
    name,
    bytes: new Uint8Array(readFileSync(new URL('page.html', folder))),
    options: {
      from: 'html',
      include: ['text'],
      ...(url !== undefined && { url }),
      ...(charset !== undefined && { charset }),
    } as const,
    expected: readFileSync(new URL('expected.txt', folder), 'utf8'),
    wanted,
  }
}
