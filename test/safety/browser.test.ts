import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleSchema } from '../../src/emit/html/article-schema.ts'
import { markupPages, quotedPages, singlePages, texts } from './articles.ts'
import { Browser, browserPath, type Shown, type Way } from './browser.ts'
import { commonMarkOf, htmlOf, pluginOutput, printedOf } from './outputs.ts'
import { shapedVectors, vectors } from './vectors.ts'

/** Vectors of public lists; nothing where `fetch_lists.py` has not been run. */
function publicVectors(): string[] {
  const file = new URL('../../node_modules/.cache/presswash/xss-lists.json', import.meta.url)
  try {
    const lists = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>
    // Scripts without markup or a URL say nothing in a page.
    return Object.values(lists)
      .flat()
      .filter((vector) => /[<:&]/.test(vector))
  } catch {
    return []
  }
}

/** What articles may be made of, and what Markdown makes of text: rules, and boxes of lists that nobody can tick. */
const ALLOWED = {
  tags: [...articleSchema.tagNames!, 'hr', 'input'],
  attributes:
    `alt checked class colspan controls datetime dir disabled height href lang poster reversed rowspan scope
    sizes src srcset start title type width align`.split(/\s+/),
}
/** Outputs in one document. */
const TOGETHER = 60
/** Far more than it takes. */
const MINUTES = 900_000

/** Outputs, each in an element of its own, as many together as a page loads at once. */
function together(outputs: readonly string[]): Shown[] {
  const documents: Shown[] = []
  for (let i = 0; i < outputs.length; i += TOGETHER) {
    const some = outputs.slice(i, i + TOGETHER)
    const html = some
      .map((each, j) => `<section data-output="${i + j}">${each}</section>\n`)
      .join('')
    documents.push({ key: `outputs-${i}`, html })
  }
  return documents
}

if (browserPath === undefined)
  console.warn(
    'No Chromium here (apt-get install chromium, or CHROMIUM=path): safety in a browser is NOT tested',
  )

describe.skipIf(browserPath === undefined)('in a real browser', () => {
  let browser: Browser
  let own: string[]
  const listed = publicVectors()
  beforeAll(async () => {
    browser = await Browser.open(browserPath!)
    own = vectors(await browser.handlerNames())
  })
  afterAll(() => browser?.close())

  it.each<Way>(['served', 'innerHTML'])(
    'vectors do run when nothing cleans them, %s',
    { timeout: MINUTES },
    async (way) => {
      const some = own.filter((_, i) => i % 5 === 0)
      const { seen, requests } = await browser.show(
        some.map((html, i) => ({ key: `raw-${i}`, html })),
        way,
      )
      const ran = new Set(
        seen.filter(({ what }) => !what.startsWith('policy')).map(({ key }) => key),
      )
      const noticed = new Set(seen.map(({ key }) => key))
      const away = requests.filter(({ type }) => type !== 'image' && type !== 'media')
      console.info(
        `${way}: of ${some.length} vectors as they are, ${ran.size} ran a script, ${noticed.size} did or tried what they must not; ${away.length} requests left`,
      )
      expect(ran.size).toBeGreaterThan(some.length / 3)
      expect(away.length).toBeGreaterThan(10)
    },
  )

  async function expectNothingRuns(outputs: readonly string[]): Promise<void> {
    for (const way of ['served', 'innerHTML'] as const) {
      const found = await browser.inspect(together(outputs), way, ALLOWED)
      const strange = found.requests.filter(({ type }) => type !== 'image' && type !== 'media')
      console.info(
        `${way}: ${outputs.length} outputs, ${found.elements} elements: ${found.seen.length} scripts, ${found.outside.length} parts not allowed, ${strange.length} requests but for ${found.requests.length} of pictures and media`,
      )
      expect(found.seen.slice(0, 10).map(describeOutput(outputs))).toEqual([])
      expect(found.outside.slice(0, 10).map(describeOutput(outputs))).toEqual([])
      expect(strange.slice(0, 10)).toEqual([])
      expect(found.outputs).toBe(outputs.length)
    }
  }

  it('no vector of ours runs from a page', { timeout: MINUTES }, async () => {
    const [pages, quoted] = [markupPages(own), quotedPages(own)]
    await expectNothingRuns([
      ...singlePages(shapedVectors()).map(htmlOf),
      ...[...pages, ...quoted].flatMap(printedOf),
      ...pages.map(pluginOutput),
      ...quoted.filter((_, i) => i % 3 === 0).map(commonMarkOf),
    ])
  })

  it('no vector of ours runs from a text', { timeout: MINUTES }, async () => {
    const said = texts(own)
    await expectNothingRuns([
      ...said.flatMap(printedOf),
      ...said.filter((_, i) => i % 3 === 0).map(commonMarkOf),
    ])
  })

  it.skipIf(listed.length === 0)(
    'no vector of public lists runs (test/safety/fetch_lists.py fetches them)',
    { timeout: MINUTES },
    async () => {
      console.info(`${listed.length} vectors of public lists`)
      await expectNothingRuns([...markupPages(listed), ...quotedPages(listed)].flatMap(printedOf))
    },
  )
})

/** What was found, with the output it was found in. */
function describeOutput(outputs: readonly string[]) {
  return (found: unknown) => {
    const [, index] = /(?:in output |\s)(\d+)/.exec(JSON.stringify(found)) ?? []
    return index === undefined ? found : [found, outputs[Number(index)]]
  }
}
