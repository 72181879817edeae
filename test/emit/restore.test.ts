import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { restore, restoreBytes } from '../../src/emit/restore.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { encodeText } from '../../src/text/encode-text.ts'
import { UsageError } from '../../src/report/error.ts'
import { PROSE } from '../detect/scene.ts'
import { fillLines } from '../parse/fill-lines.ts'

const stored = (record: ArticleRecord) => JSON.parse(JSON.stringify(record)) as ArticleRecord

const record = (layout: string, more: Partial<ArticleRecord> = {}): ArticleRecord => ({
  title: null,
  body: '',
  captions: [],
  articles: [{ title: 'Baş', body: 'Bir\n\nİki', captions: [{ text: 'Resim (AA)' }] }],
  removed: [],
  messages: [],
  restore: { layout },
  ...more,
})

const patch = (head: number, tail: number) => ({
  layout: 'b',
  patch: { head, tail, base64: '' },
})

const lines = [
  ...PROSE,
  'Köprü açıldı',
  'Görsel kaldırıldı.Köprü öğle vakti (AA)',
  'Görsel kaldırıldı.',
  'TT',
  'Paylaş',
  'Image removed.',
  'Bridge at noon (AFP)',
  '1 / 5',
  '---',
  '   indented(\n       code\n  )',
  fillLines(PROSE[0] + PROSE[4], 72),
  'b3 + r | a t c',
  '7',
]
const gaps = [
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\n\n\n',
  ' \n\u00a0\n',
  '\u2028',
  '\u2029',
  '\n\ufeff',
]
const dump = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...gaps)), { maxLength: 30 })
  .map((parts) => parts.flat().join(''))
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((all) => String.fromCharCode(...all))
const mess = fc
  .array(
    fc.constantFrom(
      'a',
      'b7',
      '\n',
      '\r',
      '\r\n',
      '\0',
      '\ud83d',
      '\ude00',
      ' ',
      '\u200b',
      '---',
      '|',
    ),
    {
      maxLength: 60,
    },
  )
  .map((all) => all.join(''))

describe('restore', () => {
  it.each([
    ['title, caption and body', 't\n\nc\n b\nb\n', 'Baş\n\nResim (AA)\n Bir\nİki\n'],
    ['pieces of a line', 'b1\r\n+', 'B\r\nr'],
    ['nothing', '', ''],
  ])('puts %s in place', (_, layout, expected) => {
    expect(restore(record(layout))).toBe(expected)
  })

  it('puts what was removed back', () => {
    const gone = { rule: 'r/r', action: 'drop', start: 0, end: 0, reason: '' } as const
    const removed = [
      { ...gone, text: 'TT' },
      { ...gone, text: 'Share' },
    ]
    expect(restore(record('r\nb\nr', { removed }))).toBe('TT\nBir\nShare')
  })

  it('goes on to the next article with and without a line of dashes', () => {
    const articles = ['Bir', 'İki', 'Üç'].map((body) => ({
      title: `# ${body}`,
      body,
      captions: [],
    }))
    expect(restore(record('t b\n|t b\na\nt b', { articles }))).toBe(
      '# Bir Bir\n# İki İki\n---\n# Üç Üç',
    )
  })

  it.each(['bbb', 'cc', 'r', 't|t', '|b'])(
    'refuses a layout that asks for more than there is: %s',
    (layout) => {
      expect(() => restore(record(layout))).toThrow(UsageError)
      expect(() => restore(record(layout))).toThrow('asks for more text than the record holds')
    },
  )

  it('refuses a record without `restore`', () => {
    const { restore: _, ...bare } = record('')
    expect(() => restore({ ...bare, id: 'a7' })).toThrow('Unexpected record a7 without `restore`')
    expect(() => restoreBytes(bare)).toThrow(UsageError)
  })

  it.each([
    ['dumps', dump],
    ['any UTF-16 units', units],
    ['lone surrogates, NUL and mixed line ends', mess],
    ['any characters', fc.string({ unit: 'grapheme' })],
  ])('gives %s back', (_, texts) => {
    fc.assert(
      fc.property(texts, fc.constantFrom('keep', 'separate', 'drop'), (text, captions) => {
        expect(restore(stored(clean(text, { captions })))).toBe(text)
      }),
      { numRuns: 200 },
    )
  })
})

describe('restoreBytes', () => {
  it('gives the UTF-8 of a string', () => {
    expect([...restoreBytes(clean('ı'))]).toEqual([0xc4, 0xb1])
  })

  it.each([
    'utf-8',
    'utf-16le',
    'utf-16be',
    'windows-1254',
    'windows-1256',
    'iso-8859-2',
    'shift_jis',
    'gb18030',
    'euc-kr',
  ])('gives any bytes back, read as %s', (charset) => {
    // No controls: many of them make a binary file.
    const byte = fc.integer({ min: 0x20, max: 0xff }).filter((value) => value !== 0x7f)
    const bytes = fc.array(byte, { maxLength: 80 }).map((all) => Uint8Array.from(all))
    fc.assert(
      fc.property(bytes, (input) => {
        expect([...restoreBytes(stored(clean(input, { charset })))]).toEqual([...input])
      }),
    )
  })

  it('gives dumps back in the encodings of their languages', () => {
    const encodings = ['windows-1254', 'utf-16le', 'utf-16be', 'utf-8']
    const turkish = fc
      .array(
        fc.constantFrom(
          PROSE[1],
          'Köprü (AA)',
          'TT',
          'Görsel kaldırıldı.Köprü',
          '\r\n',
          '\n\n',
          ' ',
        ),
        { maxLength: 20 },
      )
      .map((all) => all.join('\n'))
    fc.assert(
      fc.property(turkish, fc.constantFrom(...encodings), (text, charset) => {
        const bytes = encodeText(text, charset)
        expect([...restoreBytes(stored(clean(bytes, { charset })))]).toEqual([...bytes])
      }),
    )
  })

  it('gives broken bytes back, between the ends that are right', () => {
    const input = Buffer.concat([
      Buffer.from('Köprü '),
      Buffer.from([0xff, 0xfe, 0xc3]),
      Buffer.from(' açıldı.'),
    ])
    const result = clean(input)
    expect(result.restore?.patch).toMatchObject({ head: 8, tail: 11 })
    expect(Buffer.from(restoreBytes(stored(result))).equals(input)).toBe(true)
  })

  it.each<[string, Partial<ArticleRecord>]>([
    ['asks for more memory than it has text', { restore: patch(2 ** 31, 0) }],
    ['asks for less than nothing', { restore: patch(-1, 1) }],
    ['has a patch of another kind', { restore: { layout: 'b', patch: [1] as never } }],
    ['names no encoding', { restore: { layout: 'b', encoding: 'utf-99' } }],
    ['has articles of another kind', { articles: [{}] as never }],
  ])('refuses a record that %s', (_, changed) => {
    expect(() => restoreBytes(record('b', changed))).toThrow(
      new UsageError('Unexpected record that was changed, expected it as it was written'),
    )
  })
})
