import { page } from './pages.mjs'

const MB = 1_000_000
const TEXT = 'The ferry to the island leaves at nine in the morning, the company said.'
const ARTICLE = `"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry leaves at nine"`

/** A page whose JSON-LD is made for a size. */
const data = (name, json, sizes) => ({
  name: `JSON-LD: ${name}`,
  file: `data-${name.replaceAll(/[^a-z\d]+/gi, '-')}.html`,
  sizes,
  content: (n) => page('', `<script type="application/ld+json">${json(n)}</script>`),
})

const list = (n, piece) => Array.from({ length: n }, (_, i) => piece(i)).join(',')

/** What a page says of itself, where nobody looks at its length. */
export const datas = [
  data('a text of 20 MB', (n) => `{${ARTICLE},"articleBody":"${`${TEXT} `.repeat(n / 73)}"}`, [
    20 * MB,
    MB / 2,
  ]),
  data('lists 100,000 deep', (n) => `${'['.repeat(n)}1${']'.repeat(n)}`, [100_000, 20_000]),
  data('objects 100,000 deep', (n) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`, [100_000, 20_000]),
  data(
    'articles 20,000 deep',
    (n) => `${`{${ARTICLE},"hasPart":`.repeat(n)}1${'}'.repeat(n)}`,
    [20_000, 3000],
  ),
  data('5 MB of brackets', (n) => '['.repeat(n), [5 * MB, MB / 5]),
  data('5 MB of braces and brackets that close nothing', (n) => '}]'.repeat(n / 2), [
    5 * MB,
    MB / 5,
  ]),
  data('5 MB of quotation marks', (n) => `{"a":${'"'.repeat(n)}`, [5 * MB, MB / 5]),
  data('5 MB of backslashes', (n) => `{"a":"${'\\'.repeat(n)}`, [5 * MB, MB / 5]),
  data('5 MB of slashes', (n) => `{"a":${'/'.repeat(n)}`, [5 * MB, MB / 5]),
  data('5 MB of comments that do not end', (n) => `{"a":${'/*'.repeat(n / 2)}`, [5 * MB, MB / 5]),
  data('5 MB of commas', (n) => `{"a":[${','.repeat(n)}]}`, [5 * MB, MB / 5]),
  data('5 MB of spaces and commas', (n) => `{"a":[${' ,'.repeat(n / 2)}]}`, [5 * MB, MB / 5]),
  data('5 MB of white space', (n) => `${' \n'.repeat(n / 2)}x`, [5 * MB, MB / 5]),
  data('5 MB of semicolons', (n) => `{"a":1}${';'.repeat(n)}x`, [5 * MB, MB / 5]),
  data('5 MB of references', (n) => `{${ARTICLE},"description":"${'&amp;amp;'.repeat(n / 9)}"}`, [
    5 * MB,
    MB / 5,
  ]),
  data(
    '5 MB of tags in a text',
    (n) => `{${ARTICLE},"articleBody":"${'<p>word <b>'.repeat(n / 11)}"}`,
    [5 * MB, MB / 5],
  ),
  data(
    '900,000 objects',
    (n) => `{"@graph":[${list(n, (i) => `{"@id":"#${i}","@type":"Thing"}`)}]}`,
    [900_000, 20_000],
  ),
  data(
    '100,000 articles',
    (n) => `[${list(n, (i) => `{${ARTICLE.slice(0, -1)} ${i}","articleBody":"${TEXT} ${i}"}`)}]`,
    [100_000, 2000],
  ),
  data(
    '100,000 articles whose texts hold tags',
    (n) => `[${list(n, (i) => `{${ARTICLE.slice(0, -1)} ${i}","articleBody":"<p>${TEXT} ${i}"}`)}]`,
    [100_000, 1000],
  ),
  data(
    'objects that are each other',
    (n) =>
      `{"@graph":[${list(n, (i) => `{"@id":"#${i}",${ARTICLE},"author":{"@id":"#${i + 1}"},"image":{"@id":"#${(i + 7) % n}"},"mainEntity":{"@id":"#${(i + 1) % n}"},"hasPart":[{"@id":"#${i}"},{"@id":"#0"}]}`)}]}`,
    [20_000, 1000],
  ),
  data(
    '100,000 pictures',
    (n) =>
      `{${ARTICLE},"image":[${list(n, (i) => `{"@type":"ImageObject","url":"https://a.example/${i}.jpg","caption":"The ferry ${i} at the pier"}`)}]}`,
    [100_000, 2000],
  ),
  data(
    '__proto__ and constructor',
    (n) => `{"__proto__":{"a":1},"constructor":{"prototype":1},${ARTICLE},"__proto__":${n}}`,
    [1, 1],
  ),
  data(
    'numbers that are too large',
    () => `{${ARTICLE},"datePublished":1e999,"image":-0,"isAccessibleForFree":1e400}`,
    [1, 1],
  ),
  {
    name: 'JSON-LD: 20,000 scripts',
    file: 'data-scripts.html',
    sizes: [20_000, 1000],
    content: (n) =>
      page(
        '',
        Array.from(
          { length: n },
          (_, i) =>
            `<script type="application/ld+json">{${ARTICLE},"articleBody":"${TEXT} ${i}"}</script>`,
        ).join(''),
      ),
  },
]
