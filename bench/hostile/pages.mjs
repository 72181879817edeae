const SENTENCE =
  'The ferry to the island leaves at nine in the morning, the company said on Monday.'
const P = `<p>${SENTENCE}</p>`

const page = (body, head = '') =>
  `<!doctype html><html><head><title>Ferry</title>${head}</head><body><article><h1>Ferry leaves at nine</h1>${P}${body}</article></body></html>`

/** A page whose body has something so many times. */
const many = (name, piece, sizes, rest = {}) => ({
  name: name.replace('#', sizes[0].toLocaleString('en')),
  file: `${name.replaceAll(/[^a-z\d]+/gi, '-').replace(/^-/, '')}.html`,
  sizes,
  content: (n) =>
    page(
      typeof piece === 'string'
        ? piece.repeat(n)
        : Array.from({ length: n }, (_, i) => piece(i)).join(''),
    ),
  ...rest,
})

/** A page with something once, made for a size. */
const one = (name, body, sizes, rest = {}) => ({
  name,
  file: `${name.replaceAll(/[^a-z\d]+/gi, '-')}.html`,
  sizes,
  content: (n) => page(body(n)),
  ...rest,
})

const MB = 1_000_000
const deep = { expect: { says: /expected at most 512 elements inside each other/ } }
const tooLong = { expect: { code: 3, says: /Unexpected text of over 33554432 bytes/ } }

const nested = [
  many('# nested div', '<div>', [100_000, 2000], deep),
  many(
    '# nested div with a text each',
    (i) => `<div>Line ${i} of the report.`,
    [100_000, 2000],
    deep,
  ),
  many('# nested blockquote', '<blockquote>', [100_000, 2000], deep),
  many('# nested lists', '<ul><li>One', [100_000, 2000], deep),
  many('# nested tables', '<table><tr><td>', [5000, 1000], deep),
  many('# nested figures', '<figure><figcaption>', [100_000, 2000], deep),
  many('# nested svg', '<svg><g>', [100_000, 2000]),
  many('# nested math', '<math><mrow>', [100_000, 2000], deep),
  many('# nested templates', '<template>', [100_000, 2000], deep),
  many('# templates', '<template><p>One</template>', [100_000, 2000]),
  many('# nested spans in a paragraph', '<span>word ', [100_000, 2000], deep),
  many('# nested noscript', '<noscript>', [100_000, 2000], deep),
  many('# nested objects', '<object>', [100_000, 2000], deep),
  many('# nested ruby', '<ruby><rt>', [100_000, 2000]),
  many('# nested hidden div', '<div hidden>', [100_000, 2000], deep),
]

const formatting = [
  many('# nested b, a and font', '<b><a href=x><font>word', [100_000, 2000], deep),
  many(
    '# b, a and font closed in another order',
    '<b><a href=x><font>word</b></a>',
    [100_000, 2000],
  ),
  many('# b across paragraphs', '<b><p>word</b></p>', [100_000, 2000]),
  many('# nobr', '<nobr>word', [100_000, 2000]),
  many('# nested buttons', '<button>word', [100_000, 2000]),
  one(
    'adoption bomb, 1,000 by 1,000',
    (n) =>
      `<p>${Array.from({ length: n }, (_, i) => `<b id=${i}>`).join('')}${'<p>word'.repeat(n)}`,
    [1000, 300],
  ),
  one(
    'adoption bomb, 3,000 by 3,000',
    (n) =>
      `<p>${Array.from({ length: n }, (_, i) => `<b id=${i}>`).join('')}${'<p>word'.repeat(n)}`,
    [3000, 400],
  ),
  one(
    'adoption bomb that ends in 1,000 /b',
    (n) =>
      `${Array.from({ length: n }, (_, i) => `<b id=${i}>`).join('')}${'<div>'.repeat(400)}${'</b>'.repeat(n)}`,
    [1000, 300],
  ),
  many('# i in and out of tables', '<table><i><tr><i><td><i>word', [20_000, 1000], deep),
]

const wide = [
  many('# paragraphs', '<p>One', [MB, 5000], { expect: { says: /expected at most 500000/ } }),
  many('# different paragraphs', (i) => `<p>Line ${i} of the report of the day.`, [200_000, 3000]),
  many('# br', 'word<br>', [MB, 10_000]),
  many('# end tags that make elements', '</p>', [MB, 10_000], {}),
  many('# comments', '<!--x-->', [MB, 10_000]),
  many('# doctypes', '<!doctype html>', [MB, 10_000]),
  many('# links', (i) => `<a href="/${i}">Word ${i}</a> `, [100_000, 2000]),
  many('# headings', (i) => `<h2>Part ${i} of it</h2>`, [100_000, 2000]),
  many(
    '# identical captions',
    '<figure><img src=a.jpg><figcaption>The new bridge (AFP)</figcaption></figure>',
    [100_000, 2000],
  ),
  many(
    '# different captions',
    (i) =>
      `<figure><img src=${i}.jpg><figcaption>The new bridge number ${i} seen from the market (AFP)</figcaption></figure>`,
    [50_000, 1000],
  ),
  many(
    '# pictures with alt',
    (i) => `<img src=${i}.jpg alt="The new bridge ${i}">`,
    [100_000, 2000],
  ),
  many('# cells of a row', '<td>One', [300_000, 3000], {
    content: (n) => page(`<table><tr>${'<td>One'.repeat(n)}`),
  }),
  many('# texts that a table throws out', 'One<b>two</b>', [100_000, 2000], {
    content: (n) => page(`<table>${'One<b>two</b>'.repeat(n)}`),
  }),
  many('# texts before the rows of one table', '', [30_000, 1000], {
    content: (n) => page(`<table>${'<tr><td>a</td></tr>word<i></i>'.repeat(n)}`),
  }),
  many('# options', '<option>One', [200_000, 2000], {
    content: (n) => page(`<select>${'<option>One'.repeat(n)}`),
  }),
  many('# framesets', '<frameset>', [100_000, 2000]),
  many('# html tags with an attribute of their own', (i) => `<html a${i}=1>`, [100_000, 3000]),
  many('# body tags with an attribute of their own', (i) => `<body a${i}=1>`, [100_000, 3000]),
  many(
    '# titles and descriptions',
    (i) =>
      `<title>T ${i}</title><meta property=og:title content="Title ${i} of it"><meta name=description content="Words ${i}">`,
    [50_000, 1000],
  ),
  many(
    '# articles',
    (i) =>
      `<article><h2>Head ${i} of the day</h2><p>Line ${i} of the report of the day.</p></article>`,
    [30_000, 1000],
  ),
]

const long = [
  one('text node of 50 MB', (n) => `<p>${'word '.repeat(n / 5)}`, [50 * MB, 34 * MB], tooLong),
  one('text node of 30 MB', (n) => `<p>${'word '.repeat(n / 5)}`, [30 * MB, MB / 2]),
  one('text node of 30 MB without a space', (n) => `<p>${'w'.repeat(n)}`, [30 * MB, MB / 2]),
  one(
    'attributes, 1,000,000 on one element',
    (n) => `<div ${Array.from({ length: n }, (_, i) => `a${i}`).join(' ')}><p>Word`,
    [MB, 10_000],
    { expect: { says: /expected at most 1000 on an element/ } },
  ),
  one(
    'attributes, 900 on each of 1,000 elements',
    (n) => `<i ${Array.from({ length: 900 }, (_, i) => `a${i}=1`).join(' ')}>x</i>`.repeat(n),
    [1000, 30],
  ),
  one('attribute of 5 MB', (n) => `<div title="${'w'.repeat(n)}"><p>Word</div>`, [5 * MB, MB / 2]),
  one(
    'attribute of 5 MB of references',
    (n) => `<div title="${'&eacute;'.repeat(n / 8)}"><p>Word</div>`,
    [5 * MB, MB / 2],
  ),
  one(
    'class of 1,000,000 names',
    (n) => `<div class="${Array.from({ length: n }, (_, i) => `c${i}`).join(' ')}"><p>Word</div>`,
    [MB, 20_000],
  ),
  one(
    'alt of 5 MB',
    (n) =>
      `<figure><img src=a.jpg alt="${'word '.repeat(n / 5)}"><figcaption>Bridge</figcaption></figure>`,
    [5 * MB, MB / 5],
  ),
  one(
    'caption of 5 MB',
    (n) =>
      `<figure><img src=a.jpg><figcaption>${'word (AFP) '.repeat(n / 11)}</figcaption></figure>`,
    [5 * MB, MB / 5],
  ),
  one(
    'data URI of 10 MB in a picture',
    (n) =>
      `<figure><img src="data:image/png;base64,${'A'.repeat(n)}"><figcaption>Bridge</figcaption></figure>`,
    [10 * MB, MB],
  ),
  one('data URI of 10 MB in a srcset', (n) => `<img srcset="${'data:,x 1x, '.repeat(n / 12)}">`, [
    10 * MB,
    MB,
  ]),
  one(
    'data URI of 10 MB in a style',
    (n) => `<div style="background:url(data:,${'A'.repeat(n)})"><p>Word</div>`,
    [10 * MB, MB],
  ),
  one('srcdoc of 10 MB', (n) => `<iframe srcdoc="${'&lt;p>word'.repeat(n / 10)}"></iframe>`, [
    10 * MB,
    MB,
  ]),
  one('1,000,000 entities', (n) => `<p>${'&eacute;'.repeat(n)}`, [MB, 50_000]),
  one(
    '1,000,000 entities that are none',
    (n) => `<p>${'&nosuchname; &amp &#xffffff; '.repeat(n / 3)}`,
    [MB, 50_000],
  ),
  one('5,000,000 ampersands', (n) => `<p>${'&'.repeat(n)}`, [5 * MB, MB / 5]),
  one('5,000,000 less-than signs', (n) => `<p>${'<'.repeat(n)}`, [5 * MB, MB / 5]),
  one('5,000,000 times less-than and slash', (n) => `<p>${'</'.repeat(n)}`, [5 * MB, MB / 5]),
  one('30 MB of newlines', (n) => `<p>a${'\n'.repeat(n)}b`, [30 * MB, MB / 2]),
  one('30 MB of newlines in a pre', (n) => `<pre>a${'\n'.repeat(n)}b`, [30 * MB, MB / 2]),
  one('10 MB of nbsp', (n) => `<p>a${'\u00a0'.repeat(n / 2)}b`, [10 * MB, MB / 2]),
]

const unclosed = [
  '<!--',
  '<script>',
  '<style>',
  '<title>',
  '<textarea>',
  '<xmp>',
  '<iframe>',
  '<noembed>',
  '<plaintext>',
  '<svg><![CDATA[',
  '<?',
  '<p title="',
  '<svg><title>',
  '<script><!--<script>',
  '<script type="application/ld+json">',
].map((open) =>
  one(
    `${open} of 30 MB, never closed`,
    (n) => `${open}${'word </p> '.repeat(n / 10)}`,
    [30 * MB, MB / 2],
    {
      file: `unclosed-${open.replaceAll(/[^a-z]+/gi, '-')}.html`,
    },
  ),
)

const bytes = [
  one('a NUL in each word', (n) => `<p>${'wo\0rd and more of it '.repeat(n)}`, [100_000, 1000], {
    expect: { code: 3, says: /binary data/ },
  }),
  one(
    'some NULs',
    (n) => `<p>wo\0rd</p>${P.repeat(9)}<b\0>x</b\0>${P.repeat(9)}<i t\0=1>y</i>\0`.repeat(n),
    [100, 10],
  ),
  {
    name: 'invalid UTF-8',
    file: 'invalid-utf-8.html',
    sizes: [MB, 1000],
    expect: { says: /windows-1252|places/ },
    content: (n) =>
      Buffer.concat([Buffer.from(page('')), Buffer.alloc(n, '<p>\xff\xc0\x80 word', 'latin1')]),
  },
  {
    name: 'lone surrogates in UTF-16',
    file: 'surrogates.html',
    sizes: [MB, 1000],
    content: (n) =>
      Buffer.from(`\ufeff${page(`<p>a\ud800b\udc00c</p>`.repeat(n / 10))}`, 'utf16le'),
  },
  {
    name: 'random bytes',
    file: 'random.html',
    sizes: [MB, 100_000],
    expect: { code: 3, says: /binary data/ },
    content: (n) =>
      Buffer.from(Array.from({ length: n }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 255)),
  },
]

export const pages = [...nested, ...formatting, ...wide, ...long, ...unclosed, ...bytes]
export { page }
