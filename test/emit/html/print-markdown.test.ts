import { describe, expect, it } from 'vitest'
import { articleTree } from '../../../src/emit/html/article-tree.ts'
import { printMarkdown } from '../../../src/emit/html/print-markdown.ts'
import { parseHtml } from '../../../src/parse/parse-html.ts'
import { partsOf, printPage } from './print-page.ts'

const markdown = (html: string) => printPage(html).markdown

describe('printMarkdown', () => {
  it.each([
    [
      'a title, marks and links',
      '<h1>T</h1><p>a <b>b</b> <i>c</i> <a href=/d>e</a> <s>f</s>',
      '# T\n\na **b** *c* [e](/d) ~~f~~\n',
    ],
    [
      'one sign for two marks',
      '<p><b>a <strong>b</strong></b> <u>c <i>d</i></u> <sup>e</sup>',
      '**a b** *c d* e\n',
    ],
    ['lists', '<ul><li>a<ol><li>b</ol><li>c</ul>', '- a\n  1. b\n- c\n'],
    ['quotations', '<blockquote><p>a<p>b</blockquote>', '> a\n>\n> b\n'],
    [
      'tables',
      '<table><tr><th>a<th>b<tr><td>c|<td>d<p>e</table>',
      '| a   | b   |\n| --- | --- |\n| c\\| | d e |\n',
    ],
    [
      'figures',
      '<figure><img src=a alt=b><figcaption>c</figcaption></figure><p>d',
      '![b](a)\n\nc\n\nd\n',
    ],
    ['code', '<pre><code class=language-js>a\n  b</code></pre>', '```js\na\n  b\n```\n'],
    [
      'what looks like Markdown',
      '<p># a<p>* b<p>1. c<p>_d_',
      '\\# a\n\n\\* b\n\n1\\. c\n\n\\_d\\_\n',
    ],
  ])('prints %s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected)
  })

  it('puts a rule between articles', () => {
    const { tree } = parseHtml('<p>a')
    const parts = partsOf(tree)
    expect(printMarkdown(articleTree({ tree, articles: [parts, parts], captions: 'keep' }))).toBe(
      'a\n\n---\n\na\n',
    )
  })

  it.each([
    ['nested marks', '<p>' + '<b><i><u><s>'.repeat(100) + 'x'],
    ['alternating marks', '<p>' + '<b>x<i>'.repeat(120)],
    ['marks', '<p>' + '<b>x</b> y '.repeat(5_000)],
    ['paragraphs', '<p>x'.repeat(5_000)],
    ['line breaks', '<p>' + 'x<br>'.repeat(5_000)],
    ['nested lists', '<ul><li>x'.repeat(200)],
    ['nested quotations', '<blockquote>x'.repeat(400)],
    ['nested tables', '<table><tr><td>x'.repeat(150)],
    ['cells', '<table>' + '<tr><td colspan=50 rowspan=50>x'.repeat(300)],
    ['links', '<p>' + '<a href=x>y</a>'.repeat(5_000)],
    ['brackets', '<p>' + '[*_'.repeat(3_000)],
  ])(
    'comes to an end with many %s',
    (_, html) => {
      expect(printPage(html).markdown.match(/x|y|\[/g)!.length).toBeGreaterThan(0)
    },
    60_000,
  )
})
