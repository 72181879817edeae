/** A document with vectors in it. */
export interface Hostile {
  readonly from: 'html' | 'text'
  readonly input: string
}

/** How many vectors go into one document where they are escaped and cannot swallow each other. */
const TOGETHER = 10

const LONG =
  'The council of the harbour sat for the third night in a row to speak about the bridge that opens in spring, and'
const ALSO =
  'The master of the ferry kept his cap on his knees through all of it, said nothing until the end, and then'

/** Ends whatever a vector may have left open, but for `plaintext`. */
const HEALED = `-->"'>${'style title textarea script noscript xmp iframe noembed noframes template select svg math table form button'.replace(/\S+/g, '</$&>')}`

/** A page for each vector, which it may swallow whole. */
export function singlePages(vectors: readonly string[]): Hostile[] {
  return vectors.map((vector, i) => ({ from: 'html' as const, input: page([vector], i) }))
}

/** Pages with several vectors each as markup. */
export function markupPages(vectors: readonly string[]): Hostile[] {
  return packed(vectors, 'html', page)
}

/** Pages whose owner escaped the vectors: in text, in attributes, in their data. */
export function quotedPages(vectors: readonly string[]): Hostile[] {
  return packed(vectors, 'html', quotedPage)
}

/** Dumps that say the vectors. */
export function texts(vectors: readonly string[]): Hostile[] {
  return packed(vectors, 'text', text)
}

function packed(
  vectors: readonly string[],
  from: Hostile['from'],
  make: (some: readonly string[], at: number) => string,
): Hostile[] {
  const found: Hostile[] = []
  for (let i = 0; i < vectors.length; i += TOGETHER)
    found.push({ from, input: make(vectors.slice(i, i + TOGETHER), i) })
  return found
}

/** As markup: in the text, in a caption, in a list, in a cell, between blocks; in which of them first changes. */
function page(vectors: readonly string[], at: number): string {
  const places = vectors.map((vector, i) => {
    const number = at + i
    const made = [
      `<p>${LONG} ${vector} was what ${number} of them said.</p>`,
      `<figure><img src="https://pictures.example/a.jpg" alt="a"><figcaption>The bridge ${number} ${vector} in spring (AFP)</figcaption></figure>`,
      vector,
      `<ul><li>${LONG} ${number} ${vector}</li><li>${ALSO} ${number}</li></ul>`,
      `<table><tr><td>${vector}</td><td>${number}</td></tr><tr><td>two</td><td>2</td></tr></table>`,
    ]
    const from = number % made.length
    const turned =
      vectors.length > 1
        ? made.slice(from, from + 2)
        : [...made.slice(from), ...made.slice(0, from)]
    return turned.join('\n') + (vectors.length > 1 ? HEALED : '')
  })
  return `<!doctype html><html lang="en"><head><title>The bridge opens ${at}</title></head><body>
<article><h1>The bridge opens ${at}</h1><p>${ALSO} left at ${at}.</p>
${places.join('\n')}
<p>${LONG} nobody doubts how it ends, ${at} or not.</p></article></body></html>`
}

/** As the text of a page and the values of its attributes and its data. */
function quotedPage(vectors: readonly string[], at: number): string {
  const blocks = vectors.map((vector, i) => {
    const value = attribute(vector)
    const shown = markup(vector)
    return `<figure><img data-src="${value}" srcset="${value}" src="https://pictures.example/a.jpg" alt="${value}" title="${value}">
<figcaption>Bridge ${at + i} seen ${shown} (AFP)</figcaption></figure>
<p lang="${value}" class="${value}">${LONG} ${at + i} said ${shown}, <a href="${value}" title="${value}">as it shows</a>.</p>
<pre><code class="language-${value}">${at + i}
${shown}</code></pre>`
  })
  const [first = ''] = vectors
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    headline: first,
    articleBody: vectors.join('\n'),
    image: { '@type': 'ImageObject', url: first, caption: first, creditText: first },
    author: { name: first },
    url: first,
    inLanguage: first,
  }).replaceAll('<', '\\u003c')
  return `<!doctype html><html lang="${attribute(first)}"><head><title>${markup(first)}</title>
<meta property="og:title" content="${attribute(first)}"><meta name="description" content="${attribute(first)}">
<link rel="canonical" href="${attribute(first)}"><base href="${attribute(first)}">
<script type="application/ld+json">${data}</script></head><body>
<article><h1>${markup(first)}</h1>${blocks.join('\n')}</article></body></html>`
}

/** As a dump: in a title, in captions and in paragraphs. */
function text(vectors: readonly string[], at: number): string {
  return vectors
    .map(
      (vector, i) => `Bridge ${at + i} opens
Seen from the market ${at + i} ${vector} (AFP)
Seen from the market ${at + i} ${vector} (AFP)
TT
Bridge ${at + i} opens

${LONG} ${at + i} ${vector}

${vector}`,
    )
    .join('\n\n')
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

function markup(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
