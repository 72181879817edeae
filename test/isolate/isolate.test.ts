import { describe, expect, it } from 'vitest'
import { body, page, SENTENCES, TITLE, zonesOf } from './page.ts'

const bodyOf = (html: string) => zonesOf(page(html)).body

describe('isolate', () => {
  it('finds the article between the furniture of a page', () => {
    const html = `<nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
      <div class="wrap"><h1>${TITLE}</h1><div class="meta">Ana Lindqvist, 3 March</div>
      <div class="text">${body('<div class="newsletter"><p>Get the news of the harbour every morning.</p></div>')}</div>
      <ul class="teasers"><li><a href="/a">Night ferry to sail again in June</a></li></ul></div>
      <footer><p>All rights are with the Harbour Wire and those who write for it, in all countries.</p></footer>`
    const found = zonesOf(page(html))
    expect(found.title).toEqual([TITLE])
    expect(found.body).toEqual(SENTENCES)
    expect(found.gone.map(([, rule]) => rule)).toEqual([
      'furniture/outside',
      'furniture/box-meta',
      'furniture/box-newsletter',
      'furniture/box-related',
      'furniture/outside',
    ])
  })

  it('needs no names', () => {
    const teaser = '<div><a href="/a">Night ferry to sail again in June</a></div>'
    const html = `<div><a href="/">Home</a></div><div><h1>${TITLE}</h1><div>3 March</div>
      <div>${body()}</div><div>${teaser.repeat(5)}</div></div>`
    expect(bodyOf(html)).toEqual(SENTENCES)
  })

  it.each([
    [
      'Arabic',
      'افتتحت المدينة جسر الميناء الجديد يوم الاثنين، قبل عام من الموعد المحدد في العقد، وعبرته أولى الحافلات ظهرا.',
    ],
    [
      'Japanese',
      '市は月曜日、契約の期日より一年早く新しい港の橋を開通させ、正午には最初のバスが橋を渡った。漁師らは喜んでいる。',
    ],
    [
      'Greek',
      'Η πόλη άνοιξε τη νέα γέφυρα του λιμανιού τη Δευτέρα, έναν χρόνο πριν από την ημερομηνία της σύμβασης.',
    ],
  ])('reads %s', (_, sentence) => {
    const texts = [1, 2, 3].map((number) => `${number} ${sentence}`)
    const html = `<nav>${'<a href="/">1 2 3</a>'.repeat(9)}</nav><div><h1>${TITLE}</h1><div>
      ${texts.map((text) => `<p>${text}</p>`).join('')}</div></div>`
    expect(bodyOf(html)).toEqual(texts)
  })

  it('keeps what belongs to the text: a standfirst, subheadings, lists, quotations', () => {
    const lead =
      'The first buses crossed the new bridge on Monday at noon, after four years of work.'
    const parts =
      '<h2>A long wait</h2><ul><li>Four piers</li></ul><blockquote>At last.</blockquote>'
    expect(bodyOf(`<main><h1>${TITLE}</h1><p>${lead}</p><div>${body(parts)}</div></main>`)).toEqual(
      [
        lead,
        ...SENTENCES.slice(0, 2),
        'A long wait',
        'Four piers',
        'At last.',
        ...SENTENCES.slice(2),
      ],
    )
  })

  it('joins sections of one shape', () => {
    const html = SENTENCES.map(
      (text) => `<section class="part"><div><p>${text}</p><p>So it is.</p></div></section>`,
    )
    const found = bodyOf(
      `<article><h1>${TITLE}</h1>${html.join('<div class="ad">Anzeige</div>')}</article>`,
    )
    expect(found).toEqual(SENTENCES.flatMap((text) => [text, 'So it is.']))
  })

  it('reads paragraphs that only line breaks separate', () => {
    const html = `<div id="a"><a href="/">Home</a></div><div><h1>${TITLE}</h1><div>${SENTENCES.join('<br><br>')}</div></div>`
    expect(bodyOf(html)).toEqual(SENTENCES)
  })

  it('reads the column of a page that a table lays out', () => {
    const html = `<table><tr><td><a href="/">Home</a></td><td><h1>${TITLE}</h1>${body()}</td><td>
      <p>Night ferry</p><p>Fish market</p></td></tr></table>`
    expect(bodyOf(html)).toEqual(SENTENCES)
  })

  it('does not take an article for furniture because of a name round it', () => {
    const html = `<div class="page-with-comments sidebar-right"><div id="share-root"><h1>${TITLE}</h1>${body()}</div></div>`
    expect(bodyOf(html)).toEqual(SENTENCES)
  })

  it('keeps an article that is hidden until a reader has paid', () => {
    const [first, ...others] = SENTENCES
    const rest = others.map((text) => `<p>${text}</p>`).join('')
    expect(bodyOf(`<h1>${TITLE}</h1><div><p>${first}</p><div hidden>${rest}</div></div>`)).toEqual(
      SENTENCES,
    )
    const each = others.map((text) => `<p style="display:none">${text}</p>`).join('')
    expect(bodyOf(`<h1>${TITLE}</h1><div><p>${first}</p>${each}</div>`)).toEqual(SENTENCES)
  })

  it('leaves out a longer cookie text', () => {
    const text =
      '<p>We and our partners store what your device tells us, and read it again, to count you.</p>'
    const html = `<div><h1>${TITLE}</h1>${body()}</div><div id="onetrust-banner">${text.repeat(10)}</div>`
    expect(bodyOf(html)).toEqual(SENTENCES)
  })

  it('believes the page’s data where two texts could be the article', () => {
    const other = SENTENCES.map((text) => `<p>${text.replaceAll('e', 'a')} ${text}</p>`).join('')
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: TITLE,
      articleBody: SENTENCES.join('\n'),
    })
    const html = `<h1>${TITLE}</h1><div class="b"><p>y</p>${body()}</div><div class="a"><div><p>x</p>${other}</div></div>
      <script type="application/ld+json">${data}</script>`
    expect(bodyOf(html).filter((text) => text.length > 1)).toEqual(SENTENCES)
  })

  it('starts an article at each headline of an endless page', () => {
    const article = (title: string, text: string) =>
      `<article class="story"><h1>${title}</h1><div>${body(`<p>${text}</p>`)}</div></article>`
    const html = [TITLE, 'Night ferry to sail again', 'Fish market moves uphill'].map((title) =>
      article(
        title,
        `More on ${title.toLowerCase()} will be said here by those who know more of it.`,
      ),
    )
    const found = zonesOf(page(html.join('<div><a href="/">Next</a></div>')))
    expect(found.title).toEqual([TITLE, 'Night ferry to sail again', 'Fish market moves uphill'])
    expect(found.body).toHaveLength(15)
  })

  it('keeps a fragment whole', () => {
    const html = `<h1>${TITLE}</h1><p>Short.</p><p><a href="/">Link</a></p><div class="related">Box</div>`
    expect(zonesOf(html)).toEqual({
      title: [TITLE],
      body: ['Short.', 'Link', 'Box'],
      captions: [],
      gone: [],
    })
  })

  it.each([
    ['on top', `<h1>${TITLE}</h1>${body()}<h1>Another</h1>`, [TITLE]],
    ['behind text: a heading', `${body()}<h1>${TITLE}</h1>`, []],
    ['the only one of an article', `<article>${body()}<h1>${TITLE}</h1></article>`, [TITLE]],
    [
      'one of two behind text in an article',
      `<article>${body()}<h1>${TITLE}</h1><h1>Another</h1></article>`,
      [],
    ],
    [
      'one an article',
      `<article><h1>${TITLE}</h1>${body()}</article><article>${body()}<h1>Another</h1></article>`,
      [TITLE, 'Another'],
    ],
    [
      'of an article inside: a heading',
      `<article><h1>${TITLE}</h1>${body('<article><h1>Another</h1></article>')}</article>`,
      [TITLE],
    ],
  ])('sees the title of a fragment: %s', (_, html, titles) => {
    expect(zonesOf(html).title).toEqual(titles)
  })

  it('keeps a fragment of pictures alone, buttons apart', () => {
    const html = '<figure><img><figcaption>The pier. (AFP)</figcaption><button>+</button></figure>'
    expect(zonesOf(html)).toMatchObject({ body: [], captions: ['The pier. (AFP)'] })
    expect(zonesOf(html + html).captions).toEqual(['The pier. (AFP)', 'The pier. (AFP)'])
  })

  it('keeps a page without a paragraph', () => {
    expect(zonesOf(page('<div>Soon</div>')).body).toEqual(['Soon'])
    expect(zonesOf('').body).toEqual([])
  })

  it('takes time in step with the page', () => {
    const timeOf = (count: number) => {
      const html = page(
        `<main><h1>${TITLE}</h1>${body().repeat(count)}<div class="b"><a href="/">a</a></div></main>`,
      )
      const start = performance.now()
      zonesOf(html)
      return performance.now() - start
    }
    timeOf(500)
    expect(timeOf(8_000)).toBeLessThan(40 * Math.max(timeOf(1_000), 5))
  })
})
