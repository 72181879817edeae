import { describe, expect, it } from 'vitest'
import { decode } from '../../src/decode/decode.ts'
import { InputError } from '../../src/report/error.ts'
import { encodeText } from '../../src/text/encode-text.ts'

const TURKISH =
  'Belediye başkanı dün akşam yaptığı açıklamada köprünün öğrenciler için ücretsiz olacağını söyledi.'

const read = (input: string | Uint8Array, charset?: string) => decode(input, charset, 'page.txt')
const bytes = (...values: (string | number)[]) =>
  Buffer.concat(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.from([value]))),
  )

describe('decode', () => {
  it('takes a string as it is', () => {
    for (const text of ['', 'Köprü', '\ufeff\ud800\0\0\0\0'])
      expect(read(text)).toEqual({ text, messages: [] })
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('reads %s with its name and without', (encoding) => {
    const input = encodeText(TURKISH, encoding)
    const expected = { text: TURKISH, encoding, messages: [] }
    expect(read(input, encoding)).toEqual(expected)
    expect(read(input)).toEqual(expected)
  })

  it('says that a charset is a guess', () => {
    const input = encodeText(TURKISH, 'windows-1254')
    const expected = { text: TURKISH, encoding: 'windows-1254', messages: [] }
    expect(read(input, 'windows-1254')).toEqual(expected)
    const reason =
      'Unexpected bytes that are not UTF-8, expected UTF-8 or a named charset; read as windows-1254'
    expect(read(input)).toEqual({ ...expected, messages: [{ rule: 'decode/charset', reason }] })
  })

  it('reads nothing', () => {
    expect(read(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', messages: [] })
  })

  it.each([
    ['iso-8859-9', 'windows-1254', 'ışğİ'],
    ['windows-1256', 'windows-1256', 'الجسر'],
    ['shift_jis', 'shift_jis', '橋が開いた'],
    ['gb2312', 'gbk', '桥开了'],
    ['euc-kr', 'euc-kr', '다리'],
    ['koi8-r', 'koi8-r', 'мост'],
    ['latin1', 'windows-1252', 'Brücke € “x”'],
  ])('reads what the header calls %s', (charset, encoding, text) => {
    expect(read(encodeText(text, encoding), charset)).toEqual({ text, encoding, messages: [] })
  })

  it('keeps the BOM in the text', () => {
    expect(read(bytes(0xef, 0xbb, 0xbf, 'a')).text).toBe('\ufeffa')
    expect(read(bytes(0xff, 0xfe, 0x61, 0)).text).toBe('\ufeffa')
  })

  it('tells of a charset that it does not know', () => {
    expect(read(bytes('Köprü'), 'utf-99')).toEqual({
      text: 'Köprü',
      encoding: 'utf-8',
      messages: [
        {
          rule: 'decode/charset',
          reason:
            'Unexpected charset `utf-99`, expected one that the Encoding Standard knows; read as utf-8',
        },
      ],
    })
  })

  it('prints invalid bytes as U+FFFD, counts them and keeps them', () => {
    expect(read(bytes('Köprü ', 0xff, 0xc3, ' açıldı'))).toEqual({
      text: 'Köprü \ufffd\ufffd açıldı',
      encoding: 'utf-8',
      patch: { head: 8, tail: 10, base64: '/8M=' },
      messages: [
        {
          rule: 'decode/bytes',
          reason: 'Unexpected bytes in 2 places, expected utf-8; printed as U+FFFD',
        },
      ],
    })
  })

  it('keeps all bytes where the encoding has no U+FFFD', () => {
    const input = bytes(0x83, 0x41, 0xff, 0x41)
    expect(read(input, 'shift_jis')).toMatchObject({
      encoding: 'shift_jis',
      patch: { head: 0, tail: 0, base64: input.toString('base64') },
    })
  })

  it('says nothing of a U+FFFD that the author wrote', () => {
    const text = 'Köprü a\ufffdb'
    expect(read(bytes(text))).toEqual({ text, encoding: 'utf-8', messages: [] })
  })

  it('keeps an odd byte at the end of UTF-16', () => {
    const decoded = read(bytes(0xff, 0xfe, 0x61, 0, 0x62))
    expect(decoded.text).toBe('\ufeffa\ufffd')
    expect(decoded.patch).toEqual({ head: 4, tail: 0, base64: 'Yg==' })
  })

  it.each([
    ['a PNG', bytes(0x89, 'PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f')],
    ['a gzip', bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0x4c, 4, 0)],
    ['zeros', new Uint8Array(100)],
    ['controls', bytes('a\x01b\x02c')],
    ['DEL', bytes('a\x7fb\x7fc')],
  ])('refuses %s', (_, input) => {
    expect(() => read(input)).toThrow(InputError)
    expect(() => read(input)).toThrow('page.txt: Unexpected binary data, expected text')
  })

  it.each([
    ['a control', 'a\x01b'],
    ['escapes', '\x1b[1mKöprü\x1b[0m'],
    ['tabs and page breaks', '\t\f\v\r\n'.repeat(20)],
    ['a control in fifty', `\x01\x02${'a'.repeat(98)}`],
    ['NEL', '\u0085'.repeat(20)],
  ])('reads %s', (_, text) => {
    expect(read(bytes(text)).text).toBe(text)
  })

  it('refuses two controls in ninety-nine', () => {
    expect(() => read(bytes(`\x01\x02${'a'.repeat(97)}`))).toThrow(InputError)
  })
})
