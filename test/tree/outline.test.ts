import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../src/parse/parse-html.ts'
import { outline } from '../../src/tree/outline.ts'

const outlineOf = (html: string) => outline(parseHtml(html).tree)
const textsOf = (html: string) => outlineOf(html).leaves.map(({ text }) => text)

describe('outline', () => {
  it.each([
    ['paragraphs and headings', '<h2>a</h2><p>b</p>c<p>d', ['a', 'b', 'c', 'd']],
    ['text straight in a box', '<div>a <b>b</b>c<p>d</p>e</div>', ['a bc', 'd', 'e']],
    ['paragraphs by line breaks', '<div>a<br>b<br><br>c<br> <br>d</div>', ['a b', 'c', 'd']],
    ['white space', '<p>\n  a\t <i> b </i>\n c </p>', ['a b c']],
    ['a no-break space', '<p>a\u00a0b</p>', ['a\u00a0b']],
    ['a link round boxes', '<a href="/"><div>a</div><div>b</div></a>', ['a', 'b']],
    [
      'unknown elements in a line',
      '<p>a<x-y>b</x-y>c</p><x-y>d</x-y><x-y>e</x-y>',
      ['abc', 'd', 'e'],
    ],
    [
      'what does not show',
      '<style>a</style><p>b<script>c</script></p><svg><title>d</title></svg>',
      ['b'],
    ],
    ['nothing but marks', '<p>\u200b</p><p>&nbsp;</p><p>a</p>', ['a']],
  ])('reads %s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts)
  })

  it('keeps the lines of pre', () => {
    expect(textsOf('<pre>a\n  b<br>c</pre>')).toEqual(['a\n  b\nc'])
  })

  it.each([
    ['<p hidden>a</p>', 'attribute'],
    ['<div aria-hidden="true"><p>a</p></div>', 'attribute'],
    ['<div style="color: red; display : none"><p>a</p></div>', 'style'],
    ['<div><noscript><p>a</p></noscript></div>', 'noscript'],
    ['<div><template><p>a</p></template></div>', 'template'],
    ['<dialog><p>a</p></dialog>', 'dialog'],
    ['<dialog open><p>a</p></dialog>', undefined],
  ])('marks what is hidden in %s', (html, hiding) => {
    expect(outlineOf(html).leaves.map((leaf) => leaf.hiding)).toEqual([hiding])
  })

  it('makes a line of its own of what an inline element hides', () => {
    const { leaves } = outlineOf('<p>a<span hidden>b</span>c</p>')
    expect(leaves.map(({ text, hiding }) => [text, hiding])).toEqual([
      ['a', undefined],
      ['b', 'attribute'],
      ['c', undefined],
    ])
  })

  it.each([
    ['<ul><li>a</li></ul>', 'item'],
    ['<ul><li><p>a</p></li></ul>', 'item'],
    ['<dl><div><dt>a</dt></div></dl>', 'item'],
    ['<div><li>a</li></div>', 'paragraph'],
    ['<blockquote><p>a</p></blockquote>', 'quote'],
    ['<figure><figcaption><p>a</p></figcaption></figure>', 'caption'],
    ['<table><tr><td>a</td></tr></table>', 'cell'],
    ['<table><tr><td><p>a</p></td></tr></table>', 'paragraph'],
    ['<blockquote><article><p>a</p></article></blockquote>', 'paragraph'],
    ['<h3><div>a</div></h3>', 'heading'],
    ['<pre>a</pre>', 'pre'],
  ])('names the kind of %s', (html, kind) => {
    expect(outlineOf(html).leaves[0]?.kind).toBe(kind)
  })

  it('counts letters, and those in links', () => {
    const { leaves, boxes } = outlineOf('<div><p>ab <a href="/">cd e</a></p><p>f</p></div>')
    expect(leaves.map(({ chars, linkChars }) => [chars, linkChars])).toEqual([
      [5, 3],
      [1, 0],
    ])
    expect(boxes[0]).toMatchObject({ chars: 6, linkChars: 3, firstLeaf: 0, endLeaf: 2 })
  })

  it('knows which part of a line an inline element holds', () => {
    const [leaf] = outlineOf('<p>a <b>b <i>c</i></b> d</p>').leaves
    const marks = leaf?.marks.map(({ element, start, end }) => [element.tagName, start, end])
    expect(marks).toEqual([
      ['i', 4, 5],
      ['b', 2, 5],
    ])
  })

  it('takes time in proportion to a line of many elements', () => {
    const [leaf] = outlineOf(`<p>${'<nobr>word '.repeat(150_000)}`).leaves
    expect(leaf?.text).toHaveLength(5 * 150_000 - 1)
  }, 60_000)

  it('holds a few elements for each line, however many are round it', () => {
    const { leaves } = outlineOf(`${'<span>'.repeat(400)}${'<div>a</div>'.repeat(2000)}`)
    expect(leaves).toHaveLength(2000)
    expect(leaves.every(({ marks }) => marks.length === 16)).toBe(true)
  })

  it('gives pictures their place', () => {
    const html = '<p>a</p><a href="/"><img></a><p>b</p><noscript><img></noscript>'
    const pictures = outlineOf(html).pictures.map(({ leaf, linked, hiding }) => [
      leaf,
      linked,
      hiding,
    ])
    expect(pictures).toEqual([
      [1, true, undefined],
      [2, false, 'noscript'],
    ])
  })
})
