import type { Nodes } from 'hast'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../src/parse/parse-html.ts'
import { printPage } from './print-page.ts'

const TAGS =
  /^(?:article|h[1-6]|p|pre|blockquote|br|ul|ol|li|dl|dt|dd|figure|figcaption|img|video|audio|table|thead|tbody|tfoot|tr|td|th|a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|rb|rt|ruby|s|samp|small|strong|sub|sup|time|u|var|html|head|body)$/
const ATTRIBUTES =
  /^(?:lang|dir|href|title|className|src|srcSet|sizes|alt|width|height|poster|controls|start|reversed|colSpan|rowSpan|scope|dateTime)$/

/** What is in the printed page when a browser reads it again and should not be. */
function unsafe(html: string): string[] {
  const found: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(node.type)
    if (node.type === 'element') {
      if (!TAGS.test(node.tagName)) found.push(node.tagName)
      for (const [name, value] of Object.entries(node.properties)) {
        if (!ATTRIBUTES.test(name)) found.push(name)
        const text = String(value)
        if (/^(?:href|src|poster)$/.test(name) && !isWeb(text)) found.push(`${name}=${text}`)
      }
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parseHtml(html).tree)
  return found
}

function isWeb(url: string): boolean {
  return /^(?:https?|mailto|tel):$/.test(new URL(url, 'https://base.example/').protocol)
}

const shapes: string[] = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//e.example/x.js></ScRiPt>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>alert(1);//<</script>',
  '<script/x src=//e.example/x.js></script>',
  '<img src="javascript:alert(1)">',
  '<img src=x onerror=alert(1)>',
  '<img src=x:x onerror="alert(1)">',
  '<img """><script>alert(1)</script>">',
  '<img/src=`x`onerror=alert(1)>',
  '<img src=# onmouseover="alert(1)">',
  '<img src= onmouseover="alert(1)">',
  '<img dynsrc="javascript:alert(1)" lowsrc="javascript:alert(1)">',
  '<img srcset="javascript:alert(1) 1x, data:text/html,x 2x" src=a>',
  '<img data-src="javascript:alert(1)//a.jpg" data-srcset="javascript:alert(1)/a.jpg 1x">',
  '<img data-src="data:image/svg+xml;base64,PHN2Zz4=">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img style="background:url(javascript:alert(1))" src=a>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="JaVaScRiPt:alert(1)">a</a>',
  '<a href="jav&#x09;ascript:alert(1)">a</a>',
  '<a href="jav&#x0A;ascript:alert(1)">a</a>',
  '<a href=" &#14; javascript:alert(1)">a</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">a</a>',
  '<a href="&#0000106avascript:alert(1)">a</a>',
  '<a href="\u0001javascript:alert(1)">a</a>',
  '<a href="javascript&colon;alert(1)">a</a>',
  '<a href="vbscript:msgbox(1)">a</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">a</a>',
  '<a href="blob:https://e.example/1">a</a>',
  '<a href="view-source:x">a</a>',
  '<a href="file:///etc/passwd">a</a>',
  '<a href="feed:javascript:alert(1)">a</a>',
  '<a href="//e.example/\u2028javascript:x" target=_blank onclick=alert(1)>a</a>',
  '<a href=x style="x:expression(alert(1))" id=attributes name=children>a</a>',
  '<a xlink:href="javascript:alert(1)" ping=//e.example>a</a>',
  '<form id=x action="javascript:alert(1)"><input name=parentNode><button formaction=javascript:x>b</button></form>',
  '<input type=image src="javascript:alert(1)">',
  '<body onload=alert(1) background="javascript:alert(1)">',
  '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:x"><text>t</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg><foreignObject><p onclick=x>a</foreignObject></svg>',
  '<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /><a id=x>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><maction actiontype=statusline xlink:href=javascript:alert(1)>c</maction></math>',
  '<iframe src="javascript:alert(1)" srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"><param name=x><embed src=x.swf></object>',
  '<embed src="data:image/svg+xml,x" allowscriptaccess=always>',
  '<link rel=stylesheet href="javascript:alert(1)"><style>@import "x"</style><base href="javascript:/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<table background="javascript:alert(1)"><td background="javascript:alert(1)" style=x>a</table>',
  '<div style="width:expression(alert(1))" onclick=x>a</div>',
  '<p lang="x&quot; onclick=alert(1)" dir="&quot;>&lt;script>" title="a" class=language-js>a</p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<noscript><img src="javascript:alert(1)"></noscript>',
  '<template><script>alert(1)</script><img src=x onerror=x></template>',
  '<textarea><img src=x onerror=alert(1)></textarea><title><img onerror=x></title>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]--><!--><img onerror=x>-->',
  '<![CDATA[<script>alert(1)</script>]]><?xml version="1.0"?><!ENTITY x "y">',
  '<video><source onerror="alert(1)" src=javascript:x></video><video poster=javascript:alert(1) src=a.mp4>',
  '<audio src=x onerror=alert(1) controls></audio>',
  '<details open ontoggle=alert(1)><summary onfocus=x tabindex=1>s</summary>a</details>',
  '<marquee onstart=alert(1)>a</marquee><isindex type=image src=1 onerror=x>',
  '<x onclick=alert(1) contenteditable>a</x><x-y is=z>b</x-y>',
  '<pre><code class="language-js&quot; onclick=x"><b onclick=x>c</b></code></pre>',
  '<ol start="1 onclick=x" reversed=x><li value=javascript:x>a</ol>',
  '<td colspan="9e9">a</td><table><td colspan=1e9 rowspan="-1">a</table>',
  '<picture><source srcset="javascript:alert(1)"><img src="java\0script:alert(1)"></picture>',
  '<blockquote cite="javascript:alert(1)">a</blockquote><q cite=javascript:x>b</q><del cite=javascript:x>c</del>',
  '&lt;script&gt;alert(1)&lt;/script&gt; <p>&amp;lt;img src=x onerror=alert(1)&amp;gt;',
]

describe('what is printed', () => {
  it.each(shapes)('is safe: %s', (shape) => {
    for (const around of [
      shape,
      `<p>a ${shape} b`,
      `<figure>${shape}<figcaption>c ${shape}</figcaption></figure>`,
    ])
      for (const base of [undefined, 'https://base.example/a'])
        expect(unsafe(printPage(around, base === undefined ? {} : { base }).html)).toEqual([])
  })

  it('is safe whatever stands beside what', () => {
    const piece = fc.constantFrom(
      ...shapes,
      '<p>',
      '</p>',
      '<b>',
      '<table><tr><td>',
      '<svg>',
      '</svg>',
      '<math>',
      '">',
      "'>",
      '<li>',
      '-->',
      '<style>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(unsafe(printPage(pieces.join('')).html)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['<script>alert(1)</script>', '%3Cscript%3Ealert(1)%3C/script%3E'],
    ['a"onclick=`x`', 'a%22onclick=%60x%60'],
    ['javascript&amp;colon;alert(1)', './javascript&amp;colon;alert(1)'],
    ['java&amp;Tab;script:alert(1)', './java&amp;Tab;script:alert(1)'],
    ['a/b c?d=1&amp;e=2', 'a/b%20c?d=1&amp;e=2'],
    ['\\\\a.example\\b', '//a.example/b'],
    ['mailto:<script>alert(1)</script>', 'mailto:%3Cscript%3Ealert(1)%3C/script%3E'],
  ])('has no markup in an address that is relative to nothing: %s', (href, expected) => {
    const { html, markdown } = printPage(`<p>a <a href='${href}'>b</a></p>`)
    // Printed as `&#x26;` or `&amp;`.
    expect(html?.replaceAll('&#x26;', '&amp;')).toContain(`<a href="${expected}">`)
    expect(markdown).not.toMatch(/(?<!\\)[<"]/)
  })

  it('has no address that no browser can read', () => {
    const { html } = printPage(`<p>a <a href='//--></b>'>b</a> <img src='//--></b>'></p>`)
    expect(html).not.toMatch(/href|src/)
    expect(html).toContain('b')
  })

  it('holds no HTML in Markdown', () => {
    const { markdown } = printPage(
      '<p>&lt;img src=x onerror=alert(1)&gt; [a](javascript:x) <a href="https://a.example/)">b</a>',
    )
    expect(markdown).toBe(
      '\\<img src=x onerror=alert(1)> \\[a]\\(javascript:x) [b](https://a.example/\\))\n',
    )
  })
})
