import { describe, expect, it } from 'vitest'
import { body, page, SENTENCES, TITLE, zonesOf } from './page.ts'

const CAPTION = 'The new bridge at noon, seen from the fish market'
const article = (island: string, head = '') =>
  page(`${head}<article><h1>${TITLE}</h1><div>${body(island)}</div></article>`)

describe('captions of a page', () => {
  it.each([
    ['figcaption', `<figure><img><figcaption>${CAPTION}</figcaption></figure>`],
    [
      'a paragraph in figcaption',
      `<figure><img><figcaption><p>${CAPTION}</p></figcaption></figure>`,
    ],
    ['a figure without figcaption', `<figure><img><p>${CAPTION}</p></figure>`],
    ['WordPress', `<div class="wp-caption"><img><p class="wp-caption-text">${CAPTION}</p></div>`],
    [
      'a named box beside the picture',
      `<div><div><img></div><div class="image__caption">${CAPTION}</div></div>`,
    ],
    [
      'a German name',
      `<div class="bild"><img><span class="bildunterschrift">${CAPTION}</span></div>`,
    ],
    ['itemprop', `<div><img><span itemprop="caption">${CAPTION}</span></div>`],
    ['a box named after pictures', `<div class="article-image"><img><p>${CAPTION}</p></div>`],
    ['a box with a picture and a line', `<div><img><div>${CAPTION}</div></div>`],
    [
      'a linked figure',
      `<figure><a href="/big.jpg"><img><figcaption>${CAPTION}</figcaption></a></figure>`,
    ],
    [
      'a figcaption for screen readers',
      `<figure><img><figcaption class="sr-only">${CAPTION}</figcaption></figure>`,
    ],
    [
      'a hidden figcaption',
      `<figure><img><figcaption aria-hidden="true">${CAPTION}</figcaption></figure>`,
    ],
  ])('are found by %s', (_, island) => {
    const found = zonesOf(article(island))
    expect(found.captions).toEqual([CAPTION])
    expect(found.body).toEqual(SENTENCES)
  })

  it('include the picture over the title', () => {
    const hero = `<figure><img><figcaption>${CAPTION}</figcaption></figure>`
    const html = page(`<main>${hero}<h1>${TITLE}</h1><div>${body()}</div></main>`)
    expect(zonesOf(html).captions).toEqual([CAPTION])
  })

  it('stay where none of their letters could be decoded', () => {
    const lost = '\ufffd\ufffd\ufffd \ufffd\ufffd (\ufffd)'
    const island = `<figure><img><figcaption>${lost}</figcaption></figure>`
    expect(zonesOf(article(island)).captions).toEqual([lost])
  })

  it('hold the credit in an element of its own', () => {
    const island = `<figure><img><figcaption><div>${CAPTION}</div><div class="credit">Ana Lindqvist</div></figcaption></figure>`
    expect(zonesOf(article(island)).captions).toEqual([CAPTION, 'Ana Lindqvist'])
  })

  it.each([
    [
      'a lone credit',
      '<figure><img><figcaption>Photo: Ana Lindqvist</figcaption></figure>',
      'captions/lone-credit',
    ],
    [
      'a button',
      `<figure><img><button>Enlarge</button><figcaption>${CAPTION}</figcaption></figure>`,
      'captions/figure-control',
    ],
    [
      'a counter',
      `<figure><img><span>1 / 5</span><figcaption>${CAPTION}</figcaption></figure>`,
      'captions/figure-control',
    ],
    [
      'a teaser',
      `<div class="related"><figure><img><figcaption>${CAPTION}</figcaption></figure></div>`,
      'furniture/box-related',
    ],
  ])('are not %s', (_, island, rule) => {
    expect(zonesOf(article(island)).gone).toHaveLength(1)
    expect(zonesOf(article(island)).gone[0]?.[1]).toBe(rule)
  })

  it('do not take a paragraph that has a picture in it', () => {
    const long = `${SENTENCES[0]} ${SENTENCES[1]} ${SENTENCES[2]}`
    expect(zonesOf(article(`<p><img>${long}</p>`)).body).toContain(long)
  })

  it('do not take the headline from a box that has a picture', () => {
    const html = page(
      `<main><div class="header hasCaption"><h1>${TITLE}</h1><img></div><div>${body()}</div></main>`,
    )
    expect(zonesOf(html)).toMatchObject({ title: [TITLE], captions: [] })
  })

  it('stay outside with pictures of other articles', () => {
    const teaser = `<div><a href="/a"><figure><img><figcaption>${CAPTION}</figcaption></figure></a></div>`
    expect(
      zonesOf(page(`<main><h1>${TITLE}</h1><div>${body()}</div></main>${teaser}`)).captions,
    ).toEqual([])
  })
})
