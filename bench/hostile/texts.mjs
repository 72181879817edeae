const MB = 1_000_000
const slug = (name) => name.replaceAll(/[^a-z\d]+/gi, '-')

/** A text of something repeated. */
const many = (name, piece, sizes, rest = {}) => ({
  name,
  file: `${slug(name)}.txt`,
  sizes,
  content: (n) =>
    typeof piece === 'string'
      ? piece.repeat(n)
      : Array.from({ length: n }, (_, i) => piece(i)).join(''),
  ...rest,
})

const LONG =
  'The ferry to the island leaves at nine in the morning from the pier behind the old market hall, the company said on Monday'

const lines = [
  many('500,000 lines of one letter', 'a\n', [MB / 2, 20_000]),
  many('1,000,000 lines and little memory', 'a\n', [MB, 200_000], {
    flags: ['--memory', '64MiB'],
    expect: { code: 3, says: /takes over 64 MB of memory/ },
  }),
  many('500,000 different lines', (i) => `${i} a\n`, [MB / 2, 20_000]),
  many('30 MB of newlines', '\n', [30 * MB, MB]),
  many('10,000,000 carriage returns', '\r', [10 * MB, MB]),
  many('1,000,000 blank lines with spaces', ' \t \n', [MB, 50_000]),
  many('500,000 separators', '---\n', [MB / 2, 20_000]),
  many('500,000 separators, a blank line apart', '---\n\n', [MB / 2, 20_000]),
  many('300,000 list items', (i) => `- item ${i}\n`, [300_000, 5000]),
  many(
    '300,000 lines hard-wrapped',
    'The ferry to the island leaves at nine in the morning from the pier\nbehind the old market hall, the company that runs it said.\n',
    [150_000, 2000],
  ),
  many('300,000 lines indented unevenly', (i) => `${' '.repeat(i % 9)}x${i}\n`, [300_000, 5000]),
]

const repeats = [
  many(
    '100,000 identical captions',
    'The new bridge seen from the fish market (AFP)\n\n',
    [100_000, 3000],
  ),
  many(
    '100,000 captions that differ in a number',
    (i) => `The new bridge seen from hall ${i} of the fish market (AFP)\n\n`,
    [100_000, 3000],
  ),
  many(
    '100,000 titles in turns',
    (i) => `${i % 2 ? 'Bridge opens early' : 'Ferry is sold'}\n\n`,
    [100_000, 3000],
  ),
  many(
    '30,000 glued articles',
    (i) =>
      `Bridge ${i} opens a year early\n\nThe bridge ${i} (AFP)\nThe bridge ${i} (AFP)\nTT\n\nBridge ${i} opens a year early\n\n${LONG} of number ${i}.\n\n`,
    [30_000, 500],
  ),
  many(
    '30,000 copies of one article',
    `Bridge opens a year early\n\nThe bridge (AFP)\nThe bridge (AFP)\nTT\n\nBridge opens a year early\n\n${LONG}.\n\n`,
    [30_000, 500],
  ),
  many(
    '3,000 lines, each the start of the next',
    (i) => `${LONG.slice(0, 40)} ${'word '.repeat(i % 5000)}${i}…\n\n`,
    [3000, 300],
  ),
  many(
    '20,000 lines, each a part of one',
    (i) =>
      `${LONG.split(' ')
        .slice(i % 17)
        .join(' ')}\n\n`,
    [20_000, 2000],
  ),
  many(
    '300 lines of 50 kB that differ in a word',
    (i) => `${`${LONG}. `.repeat(400)}${i}\n\n`,
    [300, 20],
  ),
  many(
    '10,000 quotations of one text',
    (i) =>
      `“${LONG.split(' ')
        .slice(i % 10, 10 + (i % 13))
        .join(' ')}”\n\n`,
    [10_000, 1000],
  ),
]

const oneLine = [
  many('one line of 30 MB without a space', 'w', [30 * MB, MB]),
  many('one line of 30 MB of words', 'word ', [6 * MB, 100_000]),
  many('one line of 30 MB of sentences', `${LONG}. `, [240_000, 4000]),
  many('30 MB of spaces', ' ', [30 * MB, MB]),
  many('10 MB of nbsp', '\u00a0', [5 * MB, MB / 2]),
  many('10 MB of combining marks', '\u0301', [5 * MB, MB / 5]),
  many(
    'a letter and 10 MB of combining marks of two kinds',
    '\u0301\u0323',
    [(5 * MB) / 2, MB / 5],
    { content: (n) => `a${'\u0301\u0323'.repeat(n)}b` },
  ),
  many('10 MB of joiners', '\u200d', [3 * MB, MB / 5]),
  many('10 MB of direction marks', '\u202e', [3 * MB, MB / 5]),
  many('10 MB of Hangul parts', '\u1100\u1161\u11a8', [MB, MB / 20]),
  many('6 MB of one character that folds to eighteen', '\ufdfa', [2 * MB, MB / 20]),
  many('10 MB of emoji', '👨‍👩‍👧‍👦', [400_000, 20_000]),
  many('10 MB of digits', '0123456789', [MB, MB / 20]),
  many('10 MB of ideographs', '橋は月曜日に開いた。', [333_333, 20_000]),
  ...[
    '.',
    '…',
    '"',
    '“',
    '(',
    ')',
    '[',
    '<',
    '/',
    '|',
    '\\',
    '*',
    '_',
    '`',
    '#',
    '!',
    '- ',
    '1. ',
    'a.b',
    "'",
    '@',
    '&',
    'http://a.b/ ',
    '--- ',
  ].map((sign) =>
    many(
      `5 MB of ${sign}`,
      sign,
      [Math.floor((5 * MB) / sign.length), Math.floor(MB / 5 / sign.length)],
      { file: `signs-${Buffer.from(sign).toString('hex')}.txt` },
    ),
  ),
  ...[
    'Foto: ',
    '© ',
    'AFP/',
    '(AFP) ',
    'Foto: Anna Berg ',
    'Photograph by ',
    'A. ',
    'Bild: dpa/',
    'TT ',
    '1 / 5 ',
    'By Anna Berg ',
  ].map((sign) =>
    many(
      `5 MB of “${sign}” in one line`,
      sign,
      [Math.floor((5 * MB) / sign.length), Math.floor(MB / 5 / sign.length)],
      { file: `credit-${Buffer.from(sign).toString('hex')}.txt` },
    ),
  ),
  ...['Foto: ', '© ', '(AFP) ', 'A. Berg', 'Share', '1 / 5', 'Foto: Anna Berg / AFP'].map((sign) =>
    many(`200,000 lines of “${sign}”`, `${sign}\n\n`, [200_000, 5000], {
      file: `lines-${Buffer.from(sign).toString('hex')}.txt`,
    }),
  ),
]

const bytes = [
  many('1 MB of NULs', '\0', [MB, MB], { expect: { code: 3, says: /binary data/ } }),
  many('text with some NULs', `${LONG}\0.\n\n`, [1000, 100]),
  {
    name: 'invalid UTF-8 text',
    file: 'invalid.txt',
    sizes: [10 * MB, MB / 5],
    expect: { says: /places|UTF-8/ },
    content: (n) => Buffer.alloc(n, 'word \xff\xc0\x80\xed\xa0\x80 word.\n', 'latin1'),
  },
  {
    name: 'UTF-16 text without a mark',
    file: 'utf-16.txt',
    sizes: [MB, MB / 10],
    content: (n) => Buffer.alloc(n, Buffer.from('The ferry leaves.\n', 'utf16le')),
  },
  {
    name: 'UTF-16 text of lone surrogates',
    file: 'utf-16-lone.txt',
    sizes: [MB, MB / 10],
    content: (n) =>
      Buffer.from(`\ufeff${'The ferry \ud800 leaves \udc00.\n'.repeat(n / 24)}`, 'utf16le'),
  },
  {
    name: 'UTF-32 text',
    file: 'utf-32.txt',
    sizes: [MB, MB / 10],
    expect: { code: 3, says: /binary data/ },
    content: (n) => Buffer.alloc(n, Buffer.from('T\0\0\0h\0\0\0e\0\0\0')),
  },
  { name: 'an empty text', file: 'empty.txt', content: () => '' },
  { name: 'a text of a BOM', file: 'bom.txt', content: () => '\ufeff' },
]

export const texts = [...lines, ...repeats, ...oneLine, ...bytes]
