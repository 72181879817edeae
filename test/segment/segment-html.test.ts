import { describe, expect, it } from 'vitest'
import { isolate } from '../../src/isolate/isolate.ts'
import { parseHtml } from '../../src/parse/parse-html.ts'
import { defaultRules } from '../../src/rules/default.ts'
import { segmentHtml } from '../../src/segment/segment-html.ts'
import { body, page, SENTENCES, TITLE } from '../isolate/page.ts'

const blocksOf = (html: string) => segmentHtml(isolate(parseHtml(html), defaultRules()))

describe('segmentHtml', () => {
  it('makes a block of every text, those outside the article too, in order', () => {
    const html = page(
      `<nav>Home</nav><main><h1>${TITLE}</h1><div>${body()}</div></main><footer>End</footer>`,
    )
    const blocks = blocksOf(html)
    expect(blocks.map(({ text }) => text)).toEqual(['Home', TITLE, ...SENTENCES, 'End'])
    expect(blocks.map(({ index }) => index)).toEqual(blocks.map((_, index) => index))
    expect(blocks.map(({ origin }) => origin?.zone.place)).toEqual([
      'outside',
      'article',
      'article',
      'article',
      'article',
      'article',
      'outside',
    ])
  })

  it('makes one block of the texts of one caption', () => {
    const island =
      '<figure><img><figcaption><div>The bridge at noon.</div><div class="credit">Ana Lindqvist</div></figcaption></figure>'
    const blocks = blocksOf(page(`<main><h1>${TITLE}</h1><div>${body(island)}</div></main>`))
    const captions = blocks.filter(({ origin }) => origin?.zone.role === 'caption')
    expect(captions).toMatchObject([
      { text: 'The bridge at noon. Ana Lindqvist', origin: { credit: 'Ana Lindqvist' } },
    ])
  })
})
