import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import rehypeParse from 'rehype-parse'
import { globSync } from 'tinyglobby'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../src/parse/parse-html.ts'
import { plainTree } from './plain-tree.ts'

const reference = unified().use(rehypeParse)
const root = fileURLToPath(new URL('../../', import.meta.url))
const benchmark = `${root}../shared/benchmark/pages/`

/** Pieces of what has to be read by the character, or must not be taken for it. */
const UNUSUAL = [
  '<p |<A HREF|<div|<x:y_z.1-|<1>|<|>|/|/>|</|</p|</P>|</div >',
  ' |\n|\r\n|\r|\t|\f|\0|\u00a0|😀|é|word|two words ',
  `=|"|'|\`| id=1| id="2"| class='a  b'| ID=x| title="a&amp;b"| a="b\r\nc"`,
  ' data-x| href=/a/b?c&copy=1| href="?a=b&amp;c=d&x&lt=&amp&#39;&"| a="&#x27;&quot;&gt;&nbsp;"| @click="x"| viewBox="0"| checked | a=b/>| a= "b"c=d',
  '&amp;|&copy|&#13;|&notit;|&|&#x0;|&NotEqualTilde;|&nbsp;',
  '<!--|-->|--!>|<!-->|<!--->|<!---->|<!-- a -- b -->|<!|<![CDATA[|]]>|<?x',
  '<script>|</script>|</SCRIPT |<script type="application/ld+json">|<SCRIPT type=a>|{"a":"<b>"}',
  '<style>|</style>|</styles>|<title>|</title>|<textarea>|</textarea>|<pre>|<xmp>|</xmp>',
  '<iframe>|</iframe>|<noscript>|</noscript>|<plaintext>|<frameset>|<noframes>|</noframes>',
  '<svg>|<style/>|</svg>|<math>|<table>|<td>|<colgroup>|</table>|<select>|<template>',
  '<html lang=a>|<head>|</head>|<body b=c>|</body>|</html>|<!doctype html>|<b>|</b>|<br/>',
]

function sameTree(source: string, lanes = [true, false]): boolean {
  const expected = reference.parse(source)
  return lanes.every((positions) =>
    isDeepStrictEqual(
      plainTree(parseHtml(source, { positions }).tree, positions),
      plainTree(expected, positions),
    ),
  )
}

function expectSameTree(source: string): void {
  if (sameTree(source)) return
  const expected = reference.parse(source)
  for (const positions of [true, false])
    expect(plainTree(parseHtml(source, { positions }).tree, positions)).toEqual(
      plainTree(expected, positions),
    )
}

describe('the tree that rehype-parse makes', () => {
  it.each([
    [''],
    ['<!doctype html><title>Ferry</title><p>One<p>Two'],
    ['<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"><table><td>a<td>b'],
    ['text before <table><tr>fostered<td>in</table> after'],
    ['<p><b>bold<p>still <i>both</b> italic</i> none'],
    ['<a href=1>one<a href=2>two</a>'],
    ['<template><p>a<template>b</template></template><template>open'],
    ['<svg viewBox="0 0 1 1"><foreignobject><p>x</foreignobject><template><a xlink:href=y>'],
    ['<svg><textarea></textarea><fedropshadow/><title>t</title></svg>'],
    ['<math><annotation-xml encoding="text/html"><p>a</annotation-xml><mi>x<template>t'],
    ['<body class="a  b" onload=x><body class=c id=d><html lang=tr>'],
    [
      '<input disabled value="" maxlength=3 size=x><a download><a download=f><p hidden=until-found>',
    ],
    ['<img srcset="a 1x, b 2x" sizes="1, 2" DATA-Foo-bar=1 data-1=2 aria-hidden=true>'],
    ['<x.y#z class="k"></x.y#z><x.y class></x.y><#a><o:p>office</o:p>'],
    ['<p constructor=1 __proto__=2 toString>x'],
    ['<p class="" style="" rel="a b" headers="a b" accept="a,b" coords="1,2">'],
    ['a\0b<p>c\0d</p><!--x\0--><svg>\0</svg>'],
    ['\r\nline\r\nline\r<pre>\n\nx</pre><textarea>\ny</textarea>'],
    ['<noscript><p>n</noscript><body><noscript><img src=a></noscript>'],
    ['<frameset><frame></frameset><noframes><p>x</noframes>'],
    ['<select><option>a<optgroup><option>b<hr></select><button><button>'],
    ['<!-- a --><html><!-- b --><head></head><!-- c --><body></body><!-- d --></html><!-- e -->'],
    ['<?php echo ?><![CDATA[x]]></br></p><isindex prompt=a>'],
    ['<ul><li>a<li>b<ul><li>c</ul><dd>x<dt>y</ul><h1>a<h2>b</h1>'],
    ['<ruby>漢<rp>(<rt>kan<rp>)</ruby><table><caption>x<colgroup><col><tbody><tr><th>'],
  ])('%j', expectSameTree)

  it('is made of what is written unusually', () => {
    const piece = fc.constantFrom(...UNUSUAL.flatMap((line) => line.split('|')))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) =>
        sameTree(pieces.join(''), [false]),
      ),
      { numRuns: 2_000 },
    )
  })

  it('is made of tag soup', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<i id=1>',
      '</i>',
      '<a>',
      '</a>',
      '<div class="a b">',
      '</div>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<template>',
      '</template>',
      '<svg>',
      '</svg>',
      '<math>',
      '<mi>',
      '<select>',
      '<option>',
      '<br>',
      '<li>',
      '</ul>',
      '<ul>',
      'word',
      ' ',
      '\n',
      '&amp;',
      '<!-- c -->',
      '<h1>',
      '</h2>',
      '<form>',
      '<button>',
      '\r\n',
      '<title>',
      '</title>',
      '<style>',
      '</style>',
      '<body id=x>',
      '<head>',
      '<caption>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => sameTree(pieces.join(''))),
      { numRuns: 400 },
    )
  })

  it('is made of templates left open inside of mathematics', () => {
    expect(sameTree('<math><template><mi><template>')).toBe(true)
  })

  it('is made of the samples', () => {
    const pages = globSync('samples/**/*.{html,htm,xhtml}', { cwd: root, absolute: true })
    for (const page of pages) expectSameTree(readFileSync(page, 'utf8'))
  })

  it.skipIf(!existsSync(benchmark))(
    'is made of the pages of the benchmark',
    { timeout: 120_000 },
    () => {
      const different = readdirSync(benchmark).filter(
        (name) => !sameTree(gunzipSync(readFileSync(benchmark + name)).toString('utf8')),
      )
      expect(different).toEqual([])
    },
  )
})
