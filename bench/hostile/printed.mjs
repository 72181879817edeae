import { page } from './pages.mjs'

const MB = 1_000_000
const LINE = 'The ferry to the island leaves at nine in the morning, the company said on Monday'

/** A page that is printed as Markdown or HTML. */
const printed = (to, name, body, sizes, rest = {}) => ({
  name: `to ${to}: ${name}`,
  file: `${name.replaceAll(/[^a-z\d]+/gi, '-')}.html`,
  sizes,
  content: (n) => page(body(n)),
  flags: ['--to', to],
  ...rest,
  expect: {
    output: `out/good.${to === 'markdown' ? 'md' : 'html'}`,
    good: 'The city opened its new harbour bridge on Monday, a year before',
    ...rest.expect,
  },
})

const nest = (open, inside, close, n) => `${open.repeat(n)}${inside}${close.repeat(n)}`
const words = (piece, n) => Array.from({ length: n }, (_, i) => piece(i)).join('')

const bodies = [
  ['emphasis in emphasis', (n) => `<p>${nest('<b><i>', LINE, '</i></b>', n)}.`, [250, 120]],
  [
    'emphasis in emphasis, a word in each',
    (n) => `<p>${words((i) => `<b>w${i}<i>`, n)}${LINE}.`,
    [250, 60],
  ],
  [
    '120 emphases of 120',
    (n) => `<p>${words((i) => `<b>w${i} ${words((j) => `<i>x${j}</i> <b>`, n)}</b>`, n)} ${LINE}`,
    [120, 30],
  ],
  [
    'blockquotes in each other',
    (n) => words((i) => `<blockquote><p>${LINE} ${i}.</p>`, n),
    [500, 60],
  ],
  ['lists in each other', (n) => words((i) => `<ul><li>${LINE} ${i}.`, n), [240, 60]],
  ['list of 100,000', (n) => `<ul>${words((i) => `<li>${LINE} ${i}.`, n)}</ul>`, [100_000, 2000]],
  [
    'table of 1,000 by 300',
    (n) => `<table>${`<tr>${words((i) => `<td>Cell ${i} of it`, 300)}`.repeat(n)}</table>`,
    [1000, 30],
  ],
  [
    'table of 20,000 columns',
    (n) => `<table><tr>${words((i) => `<td>Cell ${i}`, n)}</table>`,
    [20_000, 1000],
  ],
  [
    'table with a wide cell and 20,000 rows',
    (n) => `<table><tr><td>${'word '.repeat(2000)}<td>a${'<tr><td>b<td>c'.repeat(n)}</table>`,
    [20_000, 300],
  ],
  [
    'colspan of 100,000,000',
    (n) =>
      `<table><tr><td colspan=100000000>A cell<td rowspan=100000000>B cell${'<tr><td colspan=65000>c'.repeat(n)}</table>`,
    [1000, 20],
  ],
  [
    'ol that starts at the end of numbers',
    () => `<ol start=99999999999999999999 reversed><li>${LINE}.<li>${LINE} again.</ol>`,
    [1, 1],
  ],
  [
    'links of 1 MB',
    (n) => `<p>${LINE} <a href="https://a.example/${'a('.repeat(n / 2)}">word</a>.`,
    [MB, MB / 10],
  ],
  [
    '1,000,000 signs that Markdown escapes',
    (n) => `<p>${LINE} ${'*_`[]<>#~\\!|&'.repeat(n / 13)}.`,
    [MB, 20_000],
  ],
  ...[
    '*',
    '_',
    '`',
    '[',
    '](',
    '![',
    '<',
    '#',
    '~',
    '\\',
    '|',
    '&amp;',
    '&lt;',
    '&amp;#',
    '- ',
    '1. ',
    '+ ',
    '= ',
    'http://',
    'www.',
    'a@',
    '@',
    ':',
    '. ',
    '\n',
    '  \n',
    '!',
  ].map((sign) => [
    `200,000 of ${sign.replaceAll('\n', '↵')}`,
    (n) => `<p>${LINE} ${sign.repeat(n)} x.`,
    [200_000, 5000],
    { file: `sign-${Buffer.from(sign).toString('hex')}.html` },
  ]),
  [
    '100,000 spans of code',
    (n) => `<p>${words((i) => `<code>a${i}</code> word `, n)}`,
    [100_000, 2000],
  ],
  ['100,000 lines', (n) => `<p>${words((i) => `${LINE} ${i}<br>`, n)}`, [100_000, 2000]],
  [
    'pre of 10 MB',
    (n) => `<p>${LINE}.</p><pre>${`${LINE}\n`.repeat(n / 82)}</pre>`,
    [10 * MB, MB / 5],
  ],
  [
    'pre of backticks',
    (n) => `<p>${LINE}.</p><pre>${'`'.repeat(n)}\n${'`a'.repeat(n)}</pre>`,
    [200_000, 5000],
  ],
  [
    'divs in each other round a text',
    (n) => `<div>${nest('<div>', `<p>${LINE}.</p>`, '</div>', n)}</div>`,
    [505, 505],
  ],
  [
    'templates round a text',
    (n) => nest('<template>', `<p>${LINE}.</p>`, '</template>', n),
    [100_000, 1000],
  ],
]

/** Printers have recursions of their own. */
export const printeds = ['markdown', 'html'].flatMap((to) =>
  bodies.map((body) => printed(to, ...body)),
)
