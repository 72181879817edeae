import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { articleTree } from '../../../src/emit/html/article-tree.ts'
import { printHtml } from '../../../src/emit/html/print-html.ts'
import { parseHtml } from '../../../src/parse/parse-html.ts'
import { partsOf, printPage } from './print-page.ts'

const inside = (html: string, options = {}) =>
  printPage(html, options)
    .html.replace(/^<article[^>]*>\n/, '')
    .replace(/\n<\/article>\n$/, '')

describe('articleTree', () => {
  it.each([
    [
      'a title and paragraphs',
      '<h1>T</h1><div><p class=a>One<p id=b>Two</div>',
      '<h1>T</h1>\n<p>One</p>\n<p>Two</p>',
    ],
    [
      'lines of one element',
      'A<br>B<br><br>C <b>d</b><br><br>A',
      '<p>A<br>B</p>\n<p>C <b>d</b></p>\n<p>A</p>',
    ],
    [
      'marks once each',
      '<p><b>a<i><b>b<i>c</i></b></i></b> <em></em><font>d</font>',
      '<p><b>a<i>bc</i></b> d</p>',
    ],
    ['no mark round white space', '<p>a<b> </b>b<i>\n</i>', '<p>a b</p>'],
    ['single spaces', '<p>a <b> b </b> <br> c', '<p>a <b>b </b><br>c</p>'],
    [
      'nested lists',
      '<ul><li>a<ol start=3 reversed><li value=9>b</ol><li>c</ul>',
      '<ul><li>a<ol start="3" reversed><li>b</li></ol></li><li>c</li></ul>',
    ],
    ['an item of paragraphs', '<ul><li><p>a<p>b</ul>', '<ul><li>a<p>b</p></li></ul>'],
    ['an item that is in no list', '<li>a', '<p>a</p>'],
    ['a menu', '<menu><li>a</menu>', '<ul><li>a</li></ul>'],
    ['terms', '<dl><dt>a<dd>b</dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
    [
      'quotations',
      '<blockquote>a<blockquote><p>b</blockquote></blockquote>',
      '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>',
    ],
    [
      'tables',
      '<table><thead><tr><th scope=col>a<th>b<tbody><tr><td><td>c</table>',
      '<table><thead><tr><th scope="col">a</th><th>b</th></tr></thead><tbody><tr><td></td><td>c</td></tr></tbody></table>',
    ],
    [
      'spans no larger than they can be',
      '<table><tr><td colspan=2>a<td rowspan=9999>b</table>',
      '<table><tbody><tr><td colspan="2">a</td><td>b</td></tr></tbody></table>',
    ],
    [
      'lines of a cell',
      '<table><tr><td>a<p>b<td><tr><td>c<td>d</table>',
      '<table><tbody><tr><td>a<br><br>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
    ],
    [
      'paragraphs that a table lays out',
      '<table><tr><td><p>a</p><td><h2>b</h2><tr><td><p>c</p><td><p>d</p></table>',
      '<p>a</p>\n<h2>b</h2>\n<p>c</p>\n<p>d</p>',
    ],
    [
      'code',
      '<pre>  a\n <code class="x language-js">b\n\n  c</code></pre>',
      '<pre>  a\n <code class="language-js">b\n\n  c</code></pre>',
    ],
    [
      'headings below the title',
      '<h1>T</h1><h1>U</h1><h3><span>V</span></h3>',
      '<h1>T</h1>\n<h2>U</h2>\n<h3>V</h3>',
    ],
    [
      'language and direction',
      '<p dir=rtl lang=ar>a<span lang=en>b</span><bdi dir=LTR>c</bdi>',
      '<p lang="ar" dir="rtl">ab<bdi>c</bdi></p>',
    ],
    ['what is unknown as text', '<p>c <x-y>a</x-y> <nobr>b</nobr>', '<p>c a b</p>'],
    [
      'ruby and time',
      '<p><ruby>漢<rt>kan</ruby> <time datetime=2026-01-01>now</time>',
      '<p><ruby>漢<rt>kan</rt></ruby> <time datetime="2026-01-01">now</time></p>',
    ],
  ])('keeps %s', (_, html, expected) => {
    expect(inside(html)).toBe(expected)
  })

  it('says how the page runs', () => {
    expect(printPage('<html lang=ar dir=RTL><p>a').html).toBe(
      '<article lang="ar" dir="rtl">\n<p>a</p>\n</article>\n',
    )
  })

  it('prints what a trimmed block has left, with its markup where it is one piece', () => {
    const { tree } = parseHtml('<p>Removed.The <b>ferry leaves</b> (AFP)</p>')
    const [part] = partsOf(tree)
    const print = (text: string) =>
      printHtml(articleTree({ tree, articles: [[{ ...part!, text }]], captions: 'keep' }))
    expect(print('The ferry leaves')).toContain('<p>The <b>ferry leaves</b></p>')
    expect(print('Removed. (AFP)')).toContain('<p>Removed. (AFP)</p>')
    expect(print('ferry')).toContain('<p><b>ferry</b></p>')
  })

  it('prints text that stands in no element, and several articles', () => {
    const { tree } = parseHtml('<p>a')
    const body = (text: string) => ({ kind: 'paragraph' as const, role: 'body' as const, text })
    const made = articleTree({
      tree,
      articles: [[body('a <b>')], [body('c'), body(' ')]],
      captions: 'keep',
    })
    expect(printHtml(made)).toBe(
      '<article>\n<p>a &lt;b></p>\n</article>\n<article>\n<p>c</p>\n</article>\n',
    )
  })

  it('changes nothing of the tree it is given', () => {
    const source =
      '<ul><li>a<b>b</b></ul><figure><img src=a alt=b><figcaption>b</figcaption></figure>'
    const { tree } = parseHtml(source)
    printHtml(articleTree({ tree, articles: [partsOf(tree)], captions: 'drop' }))
    expect(structuredClone(tree)).toEqual(structuredClone(parseHtml(source).tree))
  })

  it('leaves out what is to be skipped', () => {
    const { tree } = parseHtml('<figure><img src=a><img src=b><figcaption>c</figcaption></figure>')
    const skip = new Set<Element>()
    const walk = (node: Element): void => {
      if (node.properties['src'] === 'a') skip.add(node)
      for (const child of node.children) if (child.type === 'element') walk(child)
    }
    walk(tree.children[0] as Element)
    expect(
      printHtml(articleTree({ tree, articles: [partsOf(tree)], captions: 'keep', skip })),
    ).toContain('<figure><img src="b" alt=""><figcaption>c</figcaption></figure>')
  })

  it.each([
    [
      'a lazy source',
      '<img src="data:image/gif;base64,R0lG" data-src=/a.jpg>',
      '<img src="https://x.example/a.jpg" alt="">',
    ],
    [
      'a source of another name',
      '<img src=blank.gif data-original=/a.jpg data-id=7 data-x=y/z>',
      '<img src="https://x.example/a.jpg" alt="">',
    ],
    [
      'a lazy list',
      '<img data-srcset="a.jpg 300w, b,c.jpg 600w" sizes=9px>',
      '<img src="https://x.example/d/a.jpg" srcset="https://x.example/d/a.jpg 300w, https://x.example/d/b,c.jpg 600w" sizes="9px" alt="">',
    ],
    [
      'sources of a picture',
      '<picture><source srcset=a.webp><img alt=" A  b "></picture>',
      '<img src="https://x.example/d/a.webp" alt="A b">',
    ],
    [
      'what noscript holds',
      '<img data-x=y><noscript><img src=a.jpg width=5 height=x></noscript>',
      '<img src="https://x.example/d/a.jpg" alt="" width="5">',
    ],
    [
      'one copy of two',
      '<img src=a.jpg><img src=./a.jpg><noscript><img src=b.jpg></noscript>',
      '<img src="https://x.example/d/a.jpg" alt="">',
    ],
    [
      'an AMP image',
      '<amp-img src=a.jpg srcset="a.jpg 1x"></amp-img>',
      '<img src="https://x.example/d/a.jpg" alt="">',
    ],
    [
      'a video',
      '<video poster=p.jpg autoplay onplay=x><source src=a.mp4></video>',
      '<video src="https://x.example/d/a.mp4" controls poster="https://x.example/d/p.jpg"></video>',
    ],
    [
      'a sound',
      '<audio src=a.mp3></audio>',
      '<audio src="https://x.example/d/a.mp3" controls></audio>',
    ],
    [
      'no alt that the caption says',
      '<img src=a alt="c (afp)">',
      '<img src="https://x.example/d/a" alt="">',
    ],
  ])('prints a figure with %s', (_, picture, expected) => {
    const html = `<figure>${picture}<figcaption>C <i>(AFP)</i></figcaption></figure>`
    expect(inside(html, { base: 'https://x.example/d/e' })).toBe(
      `<figure>${expected}<figcaption>C <i>(AFP)</i></figcaption></figure>`,
    )
  })

  it('prints captions where they are wanted, and one figcaption a figure', () => {
    const html =
      '<figure><img src=a><figcaption>b</figcaption></figure><figure><figcaption>c</figcaption></figure>'
    expect(inside(html)).toBe(
      '<figure><img src="a" alt=""><figcaption>b</figcaption></figure>\n<figure><figcaption>c</figcaption></figure>',
    )
    for (const captions of ['separate', 'drop'])
      expect(inside(html, { captions })).toBe('<figure><img src="a" alt=""></figure>')
    expect(inside('<figure><img src=a><figcaption>b<p>c</figcaption></figure>')).toContain(
      '<figcaption><p>b</p><p>c</p></figcaption>',
    )
  })

  it('prints a picture once, in its figure', () => {
    const figure = '<figure><img src=a><figcaption>b</figcaption></figure>'
    expect(inside(`${figure}<p>c</p><img src=a><img src=d>`)).toBe(
      '<figure><img src="a" alt=""><figcaption>b</figcaption></figure>\n<p>c</p>\n<figure><img src="d" alt=""></figure>',
    )
  })

  it('leaves out figures of pictures that cannot be shown', () => {
    expect(inside('<p>a<iframe src=x></iframe><img src="data:x"><img alt=c>')).toBe('<p>a</p>')
  })

  it.each([
    ['https://x.example/d/e', 'b?c#d', 'https://x.example/d/b?c#d'],
    ['https://x.example/d/e', '//y.example/', 'https://y.example/'],
    ['https://x.example/d/e', 'mailto:a@b.example', 'mailto:a@b.example'],
    [undefined, '../b c', '../b%20c'],
    [undefined, '//y.example/a', '//y.example/a'],
    [undefined, 'https://y.example/a b', 'https://y.example/a%20b'],
  ])('resolves links against %s', (base, href, expected) => {
    expect(inside(`<p><a href="${href}">a</a>`, base ? { base } : {})).toBe(
      `<p><a href="${expected}">a</a></p>`,
    )
  })
})
