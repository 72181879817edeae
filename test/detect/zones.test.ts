import { describe, expect, it } from 'vitest'
import { compileRules } from '../../src/rules/compile.ts'
import { explain } from '../../src/clean.ts'
import { body, page, SENTENCES, TITLE } from '../isolate/page.ts'

const CAPTION = 'The bridge at noon, seen from the fish market (AFP)'
const HTML = page(
  `<nav>Home</nav><main><h1>${TITLE}</h1><div>${body(
    `<figure><img><figcaption>${CAPTION}</figcaption></figure>`,
  )}</div></main>`,
)

describe('zones', () => {
  it('make the record of a page', () => {
    const { record } = explain(HTML, { from: 'html', captions: 'separate' })
    expect(record.title).toBe(TITLE)
    expect(record.body).toBe(SENTENCES.join('\n\n'))
    expect(record.captions).toEqual([{ text: CAPTION, credit: 'AFP' }])
    expect(record.removed).toMatchObject([{ rule: 'furniture/outside', text: 'Home' }])
  })

  it('keep what a rule that is off would take', () => {
    const rules = compileRules([], { off: ['furniture/outside'] })
    const { record } = explain(HTML, { from: 'html', rules })
    expect(record.removed).toEqual([])
  })

  it('start an article at a second headline', () => {
    const second = `<article><h1>Night ferry to sail again</h1><div>${body()}</div></article>`
    const html = page(`<article><h1>${TITLE}</h1><div>${body()}</div></article>${second}`)
    const { record } = explain(html, { from: 'html' })
    expect(record.articles.map(({ title }) => title)).toEqual([TITLE, 'Night ferry to sail again'])
    expect(record.body).toBe(SENTENCES.join('\n\n'))
  })

  it('start no article at a headline that comes back: it is printed for another screen', () => {
    const article = `<article><h1>${TITLE}</h1><div>${body()}</div></article>`
    const { record } = explain(page(article + article), { from: 'html' })
    expect(record.articles).toHaveLength(1)
    expect(record.body).toBe(SENTENCES.join('\n\n'))
    expect(new Set(record.removed.map(({ rule }) => rule))).toEqual(
      new Set(['repeats/title', 'repeats/run']),
    )
  })
})
