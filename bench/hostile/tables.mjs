const MB = 1_000_000
const GOOD_LINE = '{"id":"good","text":"The city opened its new harbour bridge on Monday."}\n'
const GOOD_ROW = 'good,The city opened its new harbour bridge on Monday.\n'
const says = (pattern, code = 3) => ({ code, says: pattern })

/** Pieces of a thing too long for one string. */
function* pieces(piece, size, before = '', after = '') {
  yield before
  const block = piece.repeat(Math.ceil(Math.min(MB, size) / piece.length))
  for (let left = size; left > 0; left -= block.length) yield block
  yield after
}

/** A file whose last record is good, and must come out. */
const lines = (name, content, sizes, expect = {}) => ({
  name: `JSONL: ${name}`,
  file: 'hostile.jsonl',
  sizes,
  content: (n) => {
    const made = content(n)
    return typeof made === 'string' ? made + GOOD_LINE : made
  },
  expect: { also: { 'out/hostile.txt': 'The city opened its new harbour bridge' }, ...expect },
})

const jsonl = [
  lines(
    'a line of 500 MB',
    (n) => pieces('word ', n, '{"text":"', `"}\n${GOOD_LINE}`),
    [500 * MB, 34 * MB],
    says(/hostile\.jsonl:1: Unexpected line of over 33554432 bytes/),
  ),
  lines(
    '500 MB without a line end',
    (n) => pieces('word ', n, GOOD_LINE),
    [500 * MB, 34 * MB],
    says(/Unexpected line of over/),
  ),
  lines(
    'a list 100,000 deep',
    (n) => `{"text":"A","x":${'['.repeat(n)}${']'.repeat(n)}}\n`,
    [100_000, 20_000],
  ),
  lines(
    'an object 100,000 deep',
    (n) => `{"text":"A","x":${'{"a":'.repeat(n)}1${'}'.repeat(n)}}\n`,
    [100_000, 20_000],
  ),
  lines(
    '5 MB of brackets',
    (n) => `${'['.repeat(n)}\n`,
    [5 * MB, MB / 5],
    says(/hostile\.jsonl:1: /),
  ),
  lines(
    '1,000,000 fields',
    (n) => `{"text":"A line.",${Array.from({ length: n }, (_, i) => `"f${i}":${i}`).join(',')}}\n`,
    [MB, 20_000],
  ),
  lines(
    '1,000,000 fields and no text',
    (n) => `{${Array.from({ length: n }, (_, i) => `"f${i}":${i}`).join(',')}}\n`,
    [MB, 20_000],
    says(/without a field/),
  ),
  lines(
    '1,000,000 times one field',
    (n) => `{${'"text":"A line.",'.repeat(n)}"text":"B line."}\n`,
    [MB, 20_000],
  ),
  lines(
    'a name of 10 MB',
    (n) => `{"${'a'.repeat(n)}":1}\n`,
    [10 * MB, MB],
    says(/without a field/),
  ),
  lines('an id of 10 MB', (n) => `{"text":"A line.","id":"${'a'.repeat(n)}"}\n`, [10 * MB, MB]),
  lines('backslashes', (n) => `{"text":"${'\\\\'.repeat(n / 2)}"}\n`, [10 * MB, MB]),
  lines(
    'NULs and lone surrogates',
    (n) => `{"text":"a\\u0000b \\ud800 c \\udc00 d"}\n`.repeat(n),
    [10_000, 100],
  ),
  lines(
    '__proto__, constructor, toString',
    () =>
      `{"__proto__":{"text":"A"},"text":"A line.","constructor":1,"toString":"x","hasOwnProperty":null}\n`,
    [1, 1],
  ),
  lines(
    'fields named as ours',
    () =>
      `{"text":"A line.","body":1,"removed":{},"restore":{"fields":[1,{}],"layout":7},"messages":"x","articles":null}\n`,
    [1, 1],
    says(/without its field/),
  ),
  lines('10,000,000 empty lines', (n) => pieces('\n', n, '', GOOD_LINE), [10 * MB, MB]),
  lines(
    '1,000,000 lines that are no JSON',
    (n) => pieces('{\n', n, '', GOOD_LINE),
    [2 * MB, 5000],
    says(/hostile\.jsonl/),
  ),
  lines(
    'values of each kind',
    () => `null\n1\n"a"\n[]\ntrue\n{}\n{"text":null}\n{"text":{}}\n{"text":1e999}\n`,
    [1, 1],
    says(/hostile\.jsonl:9: /),
  ),
  lines(
    'a record of ours whose layout was changed',
    () =>
      `{"id":"a","body":"A","articles":[],"removed":[],"restore":{"layout":"99999999999 1e999 -1","encoding":"utf-9","patch":[[1e9,"AAAA"]]}}\n`,
    [1, 1],
    { code: undefined },
  ),
  {
    name: 'JSONL in UTF-16',
    file: 'hostile.jsonl',
    content: () => Buffer.from(`\ufeff${GOOD_LINE}`, 'utf16le'),
    expect: says(/UTF-16/),
  },
]

const rows = (name, content, sizes, expect = {}) => ({
  name: `CSV: ${name}`,
  file: 'hostile.csv',
  sizes,
  content,
  expect: { ...expect },
})
const goodRow = { also: { 'out/hostile.txt': 'The city opened its new harbour bridge' } }

const csv = [
  rows(
    'a quotation mark never closed over 200 MB',
    (n) => pieces('word,word\n', n, `id,text\n${GOOD_ROW}a,"`),
    [200 * MB, 34 * MB],
    { ...says(/hostile\.csv/), ...goodRow },
  ),
  rows(
    'one line of 200 MB',
    (n) => pieces('word ', n, `id,text\n${GOOD_ROW}a,`),
    [200 * MB, 34 * MB],
    { ...says(/hostile\.csv/), ...goodRow },
  ),
  rows(
    'a header of 200 MB',
    (n) => pieces('word,word', n),
    [200 * MB, 34 * MB],
    says(/hostile\.csv/),
  ),
  rows(
    '100,000 columns',
    (n) =>
      `id,text,${Array.from({ length: n }, (_, i) => `c${i}`).join(',')}\n${`a,A line of it${',x'.repeat(n)}\n`.repeat(3)}`,
    [100_000, 3000],
  ),
  rows(
    '100,000 columns and no text',
    (n) => `${Array.from({ length: n }, (_, i) => `c${i}`).join(',')}\n`,
    [100_000, 3000],
    says(/without a column/),
  ),
  rows(
    '100,000 columns of one name',
    (n) => `${Array.from({ length: n }, () => 'text').join(',')}\n`,
    [100_000, 3000],
    says(/second column/),
  ),
  rows(
    '100,000 rows with a field too many',
    (n) => `id,text\n${'a,b,c\n'.repeat(n)}${GOOD_ROW}`,
    [100_000, 3000],
    { ...says(/hostile\.csv:2: Unexpected row/), ...goodRow },
  ),
  rows(
    'quotation marks everywhere',
    (n) => `id,text\n${'a,"b"c"d\n'.repeat(n)}${GOOD_ROW}`,
    [100_000, 3000],
    { code: undefined },
  ),
  rows(
    'NULs',
    (n) => `id,text\n${'a\0,b\0 is a line\n'.repeat(n)}${GOOD_ROW}`,
    [10_000, 100],
    goodRow,
  ),
  rows('UTF-16', () => Buffer.from(`\ufeffid,text\n${GOOD_ROW}`, 'utf16le'), [1, 1], goodRow),
  rows(
    'invalid UTF-8',
    (n) =>
      Buffer.concat([
        Buffer.from('id,text\n'),
        Buffer.alloc(n * 8, 'a,b\xff \xc0w\n', 'latin1'),
        Buffer.from(GOOD_ROW),
      ]),
    [100_000, 100],
    goodRow,
  ),
  rows('a header and nothing else', () => 'id,text', [1, 1]),
  rows('nothing', () => '', [1, 1]),
]

/** Tables, and lines that are records. */
export const tables = [...jsonl, ...csv]
