import fc from 'fast-check'
import { anyLanguage, caption, credit, type Language, phrase, sentence } from './languages.ts'

/** What a page says, before it is dressed. */
interface Story {
  readonly speech: Language
  readonly title: string
  readonly captions: readonly string[]
  readonly paragraphs: readonly string[]
}

const story = anyLanguage.chain((speech) =>
  fc.record({
    speech: fc.constant(speech),
    title: phrase(speech, 3, 10),
    captions: fc.array(caption(speech), { minLength: 1, maxLength: 3 }),
    paragraphs: fc.array(sentence(speech, 14, 45), { minLength: 1, maxLength: 6 }),
  }),
)

/** Text where HTML has signs of its own. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const paragraph = (text: string) => {
  const html = escaped(text)
  const [first = '', ...rest] = html.split(' ')
  return fc.constantFrom(
    `<p>${html}</p>`,
    `<p>${html}</p>`,
    `<p>${html}`,
    `<div>${html}</div>`,
    `<p><b>${first}</b> ${rest.join(' ')}</p>`,
    `<p><a href="/a">${first}</a> ${rest.join(' ')}</p>`,
    `<p>${html}<br><br>${html}</p>`,
    `<p><span>${html.replaceAll(' ', '&nbsp;')}</span></p>`,
    `${html}<br><br>`,
  )
}

const figure = (text: string, speech: Language) =>
  fc
    .record({
      alt: fc.oneof(fc.constantFrom('', escaped(text)), phrase(speech, 1, 4)),
      by: credit,
      shape: fc.nat({ max: 6 }),
    })
    .map(({ alt, by, shape }) => {
      const html = escaped(text)
      const image = `<img src="/p/${text.length}.jpg" alt="${alt}">`
      const name = by === '' ? '' : `<span class="credit">${by}</span>`
      return [
        `<figure>${image}<figcaption>${html}${name}</figcaption></figure>`,
        `<figure>${image}<figcaption>${html}</figcaption><button>+</button><span>1 / 5</span></figure>`,
        `<div class="wp-caption">${image}<p class="wp-caption-text">${html}${name}</p></div>`,
        `<figure><noscript>${image}</noscript><div data-src="x"></div><figcaption><p>${html}</p></figcaption></figure>`,
        `<figure><a href="/p/big.jpg">${image}</a></figure><p class="caption">${html}</p>`,
        `<div class="slick-slide slick-cloned"><figure>${image}<figcaption>${html}</figcaption></figure></div><div class="slick-slide"><figure>${image}<figcaption>${html}</figcaption></figure></div>`,
        `<p>${image}${html}</p>`,
      ][shape]!
    })

/** What stands between the paragraphs and is none, or says again what one of them says. */
const island = ({ speech, captions, paragraphs }: Story) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...captions).chain((text) => figure(text, speech)) },
    { weight: 3, arbitrary: fc.constantFrom(...paragraphs).chain(again) },
    {
      weight: 1,
      arbitrary: fc
        .array(phrase(speech, 3, 8), { minLength: 1, maxLength: 4 })
        .map(
          (links) =>
            `<aside class="related"><h3>Related</h3><ul>${links.map((text) => `<li><a href="/b">${text}</a></li>`).join('')}</ul></aside>`,
        ),
    },
    { weight: 1, arbitrary: phrase(speech, 2, 6).map((text) => `<h2>${text}</h2>`) },
    {
      weight: 1,
      arbitrary: fc
        .array(phrase(speech, 2, 8), { minLength: 1, maxLength: 4 })
        .map((items) => `<ul>${items.map((text) => `<li>${text}</li>`).join('')}</ul>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(phrase(speech, 1, 3), { minLength: 2, maxLength: 6 })
        .map((cells) => `<table><tr>${cells.map((text) => `<td>${text}</td>`).join('')}</table>`),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '<div class="ad">Advertisement</div>',
        '<p>TT</p>',
        '<p>Görsel kaldırıldı.</p>',
        '<p>Image removed.</p>',
        '<div class="share"><a href="/s">Share</a> <button>Facebook</button></div>',
        '<form class="newsletter"><p>Sign up</p><input name="e"></form>',
        '<blockquote class="twitter-tweet"><p>12 👍</p>&mdash; Ana</blockquote>',
        '<iframe src="/v"></iframe><script>var a = "<p>no</p>"</script>',
        '<style>p { color: red }</style><svg><title>Icon</title><path d="M0"/></svg>',
        '<pre>a = 1\n  b = 2</pre><hr>',
        '<p class="byline">Ana Lindqvist</p>',
      ),
    },
  )

/** A text of the page once more, as pages have it: hidden, for screen readers, pulled out, or plainly twice. */
function again(text: string): fc.Arbitrary<string> {
  const html = escaped(text)
  const start = html.split(' ').slice(0, 8).join(' ')
  return fc.constantFrom(
    `<p hidden>${html}</p>`,
    `<div style="display:none"><p>${html}</p></div>`,
    `<p aria-hidden="true">${html}</p>`,
    `<p class="visually-hidden">${html}</p>`,
    `<noscript><p>${html}</p></noscript>`,
    `<blockquote>${html}</blockquote>`,
    `<aside class="pullquote"><p>“${start}”</p></aside>`,
    `<p>${html}</p>`,
    `<p>${start}…</p>`,
    `<div class="lead">${html}</div>`,
    `<template><p>${html}</p></template>`,
  )
}

const head = ({ title, paragraphs, speech }: Story) => {
  const plain = escaped(title)
  const data = { '@type': 'NewsArticle', headline: title, articleBody: paragraphs.join('\n') }
  return fc
    .subarray([
      `<title>${plain} | Harbour Wire</title>`,
      `<meta property="og:title" content="${plain}">`,
      `<meta property="og:description" content="${escaped(paragraphs[0]!)}">`,
      `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},</script>',
      '<base href="https://harbour.example/">',
    ])
    .map((parts) => `<html lang="${speech.tag}"><head>${parts.join('')}</head>`)
}

const frames: readonly (readonly [string, string])[] = [
  ['<article>', '</article>'],
  ['<main><div class="content">', '</div></main>'],
  ['<div itemprop="articleBody">', '</div>'],
  ['<div class="post"><div class="entry-content">', '</div></div>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['<article hidden>', '</article>'],
  ['', ''],
]

const article = (told: Story, [open, close]: readonly [string, string]) =>
  fc
    .record({
      heading: fc.constantFrom('h1', 'h1', 'h2', 'p', 'div class="title"'),
      body: fc.tuple(...told.paragraphs.map((text) => paragraph(text))),
      islands: fc.array(fc.tuple(fc.nat({ max: told.paragraphs.length }), island(told)), {
        maxLength: 6,
      }),
    })
    .map(({ heading, body, islands }) => {
      const [tag = 'h1'] = heading.split(' ')
      const title = `<${heading}>${escaped(told.title)}</${tag}>`
      const stream: string[] = [...body]
      for (const [at, html] of islands) stream.splice(at, 0, html)
      return `${open}${title}\n${stream.join('\n')}${close}`
    })

/** A page of one article, or of one printed twice, or of two as one scrolls on. */
const page = (told: Story) =>
  fc
    .tuple(fc.constantFrom(...frames), story, fc.constantFrom('one', 'one', 'same', 'other'))
    .chain(([frame, other, further]) =>
      fc.record({
        start: head(told),
        first: article(told, frame),
        second: article(other, frame),
        further: fc.constant(further),
        around: fc.subarray([
          '<nav><a href="/">Home</a> <a href="/s">Sport</a></nav>',
          '<footer><p>Rights reserved</p></footer>',
        ]),
      }),
    )
    .map(({ start, first, second, further, around }) => {
      const more = { one: '', same: first, other: second }[further]
      return `<!doctype html>${start}<body>${around[0] ?? ''}${first}${more}${around[1] ?? ''}</body></html>`
    })

/** The same with some of it lost or misplaced, as templates and scrapers leave it. */
const broken = (html: string) => {
  const stray = fc.constantFrom(
    '</div>',
    '</p>',
    '<p>',
    '<b>',
    '</b>',
    '<table>',
    '<td>',
    '<li>',
    '<!--',
    '-->',
    '<svg>',
    '<select>',
    '<a href="/x">',
    '&',
    '<',
    '\0',
    '\ufffd',
    '\ud83d',
    '\r\n',
    '</body></html>',
  )
  const cuts = fc.array(fc.tuple(fc.nat({ max: html.length }), fc.nat({ max: 12 }), stray), {
    minLength: 1,
    maxLength: 4,
  })
  return cuts.map((list) =>
    list.reduce(
      (left, [at, length, piece]) => left.slice(0, at) + piece + left.slice(at + length),
      html,
    ),
  )
}

/** Pages of news sites in shapes that they have, whole ones. */
export const wholePages = story.chain(page)

/** And some that are broken, cut off, or no page but a piece of one. */
export const pages = fc.oneof(
  { weight: 4, arbitrary: wholePages },
  { weight: 2, arbitrary: wholePages.chain(broken) },
  {
    weight: 1,
    arbitrary: wholePages.chain((html) =>
      fc.nat({ max: html.length }).map((at) => html.slice(0, at)),
    ),
  },
  {
    weight: 1,
    arbitrary: story
      .chain((told) => fc.array(island(told), { maxLength: 8 }))
      .map((list) => list.join('\n')),
  },
)
