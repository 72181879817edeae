import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../src/parse/parse-html.ts'

const meta = (html: string) => parseHtml(html).meta!
const jsonLd = (json: string) => meta(`<script type="application/ld+json">${json}</script>`)

describe('readMeta', () => {
  it('has nothing of a page that says nothing', () => {
    expect(meta('<p>x')).toEqual({
      titles: [],
      siteNames: [],
      descriptions: [],
      articleBodies: [],
      images: [],
      authors: [],
      articleTypes: [],
    })
  })

  it('reads the head', () => {
    const head = `<html lang=tr><base href="https://liman.example/"><title> Köprü
      açıldı | Liman </title><meta property=og:title content="Köprü açıldı"><meta name=twitter:title
      content="Köprü &amp; feribot"><meta property=og:site_name content=Liman><link rel="x canonical"
      href=/a/1><meta name=description content="Uzun  özet"><meta name=author content="Ada Kaya">
      <meta property=article:published_time content=2026-01-02>`
    expect(meta(head)).toMatchObject({
      titles: [
        { source: 'og', text: 'Köprü açıldı' },
        { source: 'twitter', text: 'Köprü & feribot' },
        { source: 'title', text: 'Köprü açıldı | Liman' },
      ],
      siteNames: ['Liman'],
      descriptions: ['Uzun özet'],
      lang: 'tr',
      url: '/a/1',
      base: 'https://liman.example/',
      authors: ['Ada Kaya'],
      published: '2026-01-02',
    })
  })

  it('leaves the titles of drawings and templates alone', () => {
    expect(
      meta('<svg><title>Arrow</title></svg><template><title>x</title></template>').titles,
    ).toEqual([])
  })

  it('reads an article in a graph, with what it refers to', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': ['WebPage', 'https://schema.org/ReportageNewsArticle'],
          headline: 'The &quot;last&quot; ferry',
          articleBody: '<p>First &amp; best.</p><p>Second.</p>',
          image: [{ '@id': '#i' }, 'https://harbour.example/b.jpg'],
          publisher: { '@id': '#p' },
          author: [{ name: 'Ana Lindqvist' }, 'Bo Berg'],
          inLanguage: 'en',
          url: 'https://harbour.example/1',
          datePublished: '2026-02-03',
          isAccessibleForFree: 'False',
        },
        { '@id': '#p', '@type': 'NewsMediaOrganization', name: 'Harbour Wire' },
        {
          '@id': '#i',
          '@type': 'ImageObject',
          contentUrl: 'https://harbour.example/a.jpg',
          caption: 'The ferry',
          creator: { name: 'Cy Ode' },
        },
      ],
    }
    expect(jsonLd(JSON.stringify(graph))).toEqual({
      titles: [{ source: 'json-ld', text: 'The "last" ferry' }],
      siteNames: ['Harbour Wire'],
      descriptions: [],
      lang: 'en',
      url: 'https://harbour.example/1',
      articleBodies: ['First & best.\nSecond.'],
      images: [
        { url: 'https://harbour.example/a.jpg', caption: 'The ferry', credit: 'Cy Ode' },
        { url: 'https://harbour.example/b.jpg' },
      ],
      authors: ['Ana Lindqvist', 'Bo Berg'],
      published: '2026-02-03',
      articleTypes: ['WebPage', 'ReportageNewsArticle'],
      isAccessibleForFree: false,
    })
  })

  it('reads the updates of a live blog, and not the articles of a list', () => {
    expect(
      jsonLd(`[{"@type":"LiveBlogPosting","headline":"Live","liveBlogUpdate":[
        {"@type":"BlogPosting","headline":"Update","articleBody":"One."},{"articleBody":"Two."}]},
        {"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"}]}]`),
    ).toMatchObject({
      titles: [{ text: 'Live', source: 'json-ld' }],
      articleBodies: ['One.', 'Two.'],
    })
  })

  it('decodes what was encoded twice', () => {
    expect(
      jsonLd('{"@type":"Article","headline":"a &amp;#39;b&amp;#39; R&D <3"}').titles[0]!.text,
    ).toBe("a 'b' R&D <3")
  })

  it.each([
    ['raw line breaks in strings', '{"@type":"Article","headline":"a\n\tb"}'],
    ['an HTML comment round it', '<!--\n{"@type":"Article","headline":"a b"}\n-->'],
    ['CDATA round it', '//<![CDATA[\n{"@type":"Article","headline":"a b"}\n//]]>'],
    ['CDATA in a comment', '/* <![CDATA[ */{"@type":"Article","headline":"a b"}/* ]]> */'],
    ['commas too many', '{"@type":"Article","headline":"a b", "x":[1,2,],},'],
    ['a semicolon', '{"@type":"Article","headline":"a b"};'],
    ['comments', '{/* x */"@type":"Article", // y\n"headline":"a b"}'],
    ['bad escapes', '{"@type":"Article","headline":"a\\ b","x":"it\\\'s \\u12 \\q"}'],
    [
      'entities for quotes',
      '{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;a b&quot;}',
    ],
    ['objects in a row', '{"@type":"Thing"}{"@type":"Article","headline":"a b"}'],
    ['a BOM', '\ufeff{"@type":"Article","headline":"a b"}'],
  ])('reads data with %s', (_, json) => {
    expect(jsonLd(json).titles).toEqual([{ text: 'a b', source: 'json-ld' }])
  })

  it.each([
    ['nothing', ''],
    ['no JSON', 'var a = 1'],
    ['an open string', '{"@type":"Article","headline":"a'],
    ['an open comment', '{/*'],
    ['a number', '1'],
    ['null', 'null'],
    [
      'odd types',
      '{"@type":{"a":[]},"headline":{"b":1},"image":[null,[1]],"author":[[{}]],"@graph":7}',
    ],
    ['text that is not text', '{"@type":"Article","headline":[[["a"]]],"articleBody":[1,{}]}'],
    ['itself', '{"@id":"a","@type":"Article","mainEntity":{"@id":"a"},"image":{"@id":"a"}}'],
    ['depth', '['.repeat(100_000)],
    ['deep data', `${'{"@value":'.repeat(3_000)}1${'}'.repeat(3_000)}`],
    ['quotes', '\\"'.repeat(200_000)],
    ['slashes', '/*'.repeat(200_000)],
    ['ends of nothing', '{'.repeat(3) + '}]'.repeat(200_000)],
    ['white space before something', `${' \n'.repeat(200_000)}x`],
    ['semicolons before something', `{}${';'.repeat(200_000)}x`],
    ['commas', '{'.repeat(10) + ' ,'.repeat(200_000)],
  ])(
    'reads nothing of %s, never throws and comes to an end',
    (_, json) => {
      expect(jsonLd(json).titles).toEqual([])
    },
    30_000,
  )
})
