import type { Schema } from 'hast-util-sanitize'

const WEB = ['http', 'https']
const TAG_NAMES = `article h1 h2 h3 h4 h5 h6 p pre blockquote br ul ol li dl dt dd figure
  figcaption img video audio table thead tbody tfoot tr td th a abbr b bdi bdo
  cite code del dfn em i ins kbd mark q rb rt ruby s samp small strong sub sup
  time u var`

/**
 * What an article may be made of: the elements that hold its text and its pictures, and of their attributes those that
 * say what it says. No `id`, `class`, `style`, no handlers, no `data:`; URLs are of the web, `href` may also be an
 * address.
 */
export const articleSchema: Schema = {
  tagNames: TAG_NAMES.split(/\s+/),
  attributes: {
    '*': ['lang', ['dir', 'ltr', 'rtl', 'auto']],
    a: ['href'],
    abbr: ['title'],
    code: [['className', /^language-[\w-]{1,40}$/]],
    img: ['src', 'srcSet', 'sizes', 'alt', 'width', 'height'],
    video: ['src', 'poster', ['controls', true]],
    audio: ['src', ['controls', true]],
    ol: ['start', ['reversed', true]],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  protocols: { href: [...WEB, 'mailto', 'tel'], src: WEB, poster: WEB },
  clobber: [],
  required: {},
  strip: ['script', 'style', 'template', 'svg', 'math', 'iframe', 'object'],
  allowComments: false,
  allowDoctypes: false,
}
