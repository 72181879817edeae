import { describe, expect, it } from 'vitest'
import { clean, type CleanOptions, createCleaner, explain, loadCleaner } from '../src/index.ts'
import { body as bodyOf, page as pageOf, SENTENCES, TITLE } from './isolate/page.ts'

const HARBOUR =
  'The harbour council met for the third night in a row to speak about the new bridge that opens in spring.'
const FERRY =
  'The master of the ferry sat in the first row with his cap on his knees and said nothing until the end.'
const VOTE =
  'The vote is on Monday, when the council sits again, and nobody in the town doubts how it will end.'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const read = (html: string, options: CleanOptions = {}) => clean(html, { from: 'html', ...options })

describe('clean, of pages', () => {
  it.each(['keep', 'separate', 'drop'] as const)('keeps pictures with captions: %s', (captions) => {
    const figure = '<figure><img src="/a.jpg"><figcaption>The old pier. (AFP)</figcaption></figure>'
    const html = page(
      `<article><h1>Bridge opens</h1><p>${HARBOUR}</p>${figure}<p>${FERRY}</p></article>`,
    )
    const record = read(html, { captions, include: ['html', 'text'] })
    expect(record.html).toContain('<img src="/a.jpg" alt="">')
    expect(record.html?.includes('The old pier. (AFP)')).toBe(captions === 'keep')
    expect(record.text?.includes('The old pier. (AFP)')).toBe(captions === 'keep')
    expect(record.captions).toHaveLength(captions === 'drop' ? 0 : 1)
  })

  it('keeps a hidden text whose only visible copy goes', () => {
    const teaser = `<div class="related"><p>${FERRY}</p></div>`
    const html = page(
      `<article><h1>Bridge opens</h1><div class="text"><p>${HARBOUR}</p><p hidden>${FERRY}</p><p>${VOTE}</p></div>${teaser}</article>`,
    )
    expect(read(html).body).toBe([HARBOUR, FERRY, VOTE].join('\n\n'))
  })

  it.each([
    ['named so', '<span class="kicker">Transport</span> Bridge opens', '', 'Bridge opens'],
    [
      'that the page’s data do not have',
      '<span>Transport</span>Bridge opens',
      '<meta property="og:title" content="Bridge opens">',
      'Bridge opens',
    ],
    [
      'that the page’s data have: it stays',
      '<span>Transport:</span> Bridge opens',
      '<meta property="og:title" content="Transport: Bridge opens">',
      'Transport: Bridge opens',
    ],
    ['that is none: it stays', '<b>Bridge</b> opens', '', 'Bridge opens'],
  ])('knows a kicker in the headline’s line, %s', (_, headline, head, title) => {
    const html = page(
      `<article><h1>${headline}</h1><p>${HARBOUR}</p><p>${FERRY}</p></article>`,
      head,
    )
    const record = read(html, { include: ['text'] })
    expect(record.title).toBe(title)
    expect(record.text?.startsWith(`${title}\n\n`)).toBe(true)
  })

  it('keeps the slide, not its clone', () => {
    const slide = (name: string, text: string) =>
      `<div class="slick-slide ${name}"><figure><img src="/${text}.jpg"><figcaption>The ${text} in the morning light of May.</figcaption></figure></div>`
    const slides =
      slide('slick-cloned', 'ferry') +
      slide('', 'pier') +
      slide('', 'ferry') +
      slide('slick-cloned', 'pier')
    const html = page(
      `<article><h1>Bridge opens</h1><div class="gallery">${slides}</div><p>${HARBOUR}</p><p>${FERRY}</p></article>`,
    )
    expect(read(html).captions.map(({ text }) => text.split(' ')[1])).toEqual(['pier', 'ferry'])
  })

  it.each([[['text'] as const], [['html', 'markdown'] as const]])(
    'gives the same through loadCleaner, for %j',
    async (include) => {
      const html = page(`<article><h1>Bridge opens</h1><p>${HARBOUR}</p><p>${FERRY}</p></article>`)
      const loaded = await loadCleaner({ include })
      const record = loaded.clean(html, { from: 'html' })
      expect(record).toEqual(createCleaner({ include }).clean(html, { from: 'html' }))
      for (const form of include) expect(record[form]).toContain(FERRY)
    },
  )

  it('starts no article at a headline that comes back: it is printed for another screen', () => {
    const article = `<article><h1>${TITLE}</h1><div>${bodyOf()}</div></article>`
    const record = read(pageOf(article + article))
    expect(record.articles).toHaveLength(1)
    expect(record.body).toBe(SENTENCES.join('\n\n'))
    expect(new Set(record.removed.map(({ rule }) => rule))).toEqual(
      new Set(['repeats/title', 'repeats/run']),
    )
  })

  it('says where in the source things stood, when asked', () => {
    const html = page(
      `<nav>Home and away</nav><article><h1>Bridge opens</h1><p>${HARBOUR}</p><p>${FERRY}</p></article>`,
    )
    const [removed] = read(html, { offsets: true }).removed
    expect(html.slice(removed?.start, removed?.end)).toBe('<nav>Home and away</nav>')
    expect(explain(html, { from: 'html' }).record.removed).toEqual([removed])
    expect(read(html).removed[0]).not.toHaveProperty('start')
  })
})
