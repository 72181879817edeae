import { describe, expect, it } from 'vitest'
import { sniffEncoding } from '../../src/decode/sniff-encoding.ts'
import { encodeText } from '../../src/text/encode-text.ts'

const TURKISH =
  'Belediye başkanı dün akşam yaptığı açıklamada köprünün öğrenciler için ücretsiz olacağını söyledi. Işıklı kıyı yolu ise gelecek yıl açılacak.'
const ARABIC =
  'قال رئيس البلدية مساء أمس إن الجسر سيكون مجانيا للطلاب، وأضاف أن الطريق الساحلي سيفتح في العام المقبل.'
const RUSSIAN =
  'Мэр города вчера вечером заявил, что проезд по мосту для школьников будет бесплатным, а дорогу вдоль берега откроют в следующем году.'
const JAPANESE =
  '市長は昨夜、学生の橋の通行料を無料にすると発表した。海沿いの道は来年開通する予定だという。'
const GERMAN =
  'Der Bürgermeister sagte am Abend, die Brücke sei für Schüler kostenlos, und die Straße am Ufer werde nächstes Jahr eröffnet.'

const sniff = (bytes: Uint8Array | readonly number[], label?: string) =>
  sniffEncoding(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), label)
const named = (encoding: string) => ({ encoding })

describe('sniffEncoding', () => {
  it.each([
    ['UTF-8', [0xef, 0xbb, 0xbf, 0x61], 'utf-8'],
    ['UTF-16LE', [0xff, 0xfe, 0x61, 0x00], 'utf-16le'],
    ['UTF-16BE', [0xfe, 0xff, 0x00, 0x61], 'utf-16be'],
  ])('goes by the BOM of %s, whatever the label says', (_, bytes, encoding) => {
    expect(sniff(bytes)).toEqual(named(encoding))
    expect(sniff(bytes, 'windows-1254')).toEqual(named(encoding))
    expect(sniff(bytes, 'nonsense')).toEqual(named(encoding))
  })

  it.each([
    ['half a BOM', [0xef, 0xbb, 0x61]],
    ['a BOM inside', [0x61, 0xef, 0xbb, 0xbf]],
  ])('does not go by %s', (_, bytes) => {
    expect(sniff(bytes, 'windows-1254')).toEqual(named('windows-1254'))
  })

  it.each([
    ['windows-1254', 'windows-1254'],
    ['ISO-8859-9', 'windows-1254'],
    ['latin5', 'windows-1254'],
    [' cp1256 ', 'windows-1256'],
    ['latin1', 'windows-1252'],
    ['Shift_JIS', 'shift_jis'],
    ['utf8', 'utf-8'],
    ['utf-16', 'utf-16le'],
  ])('goes by the label %s', (label, encoding) => {
    expect(sniff([0x61], label)).toEqual(named(encoding))
  })

  it('goes by the label though the bytes say otherwise', () => {
    expect(sniff(encodeText(TURKISH, 'utf-8'), 'windows-1254')).toEqual(named('windows-1254'))
  })

  it('says which label it does not know, and goes by the bytes', () => {
    expect(sniff(encodeText(TURKISH, 'utf-8'), 'utf-99')).toEqual({
      encoding: 'utf-8',
      unknownLabel: 'utf-99',
    })
    expect(sniff([0x61], '')).toEqual({ encoding: 'utf-8', unknownLabel: '' })
  })

  it.each([
    ['nothing', ''],
    ['ASCII', 'Harbour bridge opens'],
    ['Turkish', TURKISH],
    ['Arabic', ARABIC],
    ['Japanese', JAPANESE],
    ['an emoji', 'Yes 👍'],
  ])('sees UTF-8 in %s', (_, text) => {
    expect(sniff(encodeText(text, 'utf-8'))).toEqual(named('utf-8'))
  })

  it('sees UTF-8 with a few broken places', () => {
    const bytes = encodeText(TURKISH, 'utf-8')
    expect(sniff(Buffer.concat([bytes, Buffer.from([0xff, 0xc3])]))).toEqual(named('utf-8'))
    expect(sniff(bytes.subarray(0, bytes.indexOf(0xc5) + 1)).encoding).not.toBe('utf-8')
  })

  it.each([
    ['utf-16le', TURKISH],
    ['utf-16be', TURKISH],
    ['utf-16le', ARABIC],
    ['utf-16be', RUSSIAN],
    ['utf-16le', 'Köprü'],
    ['utf-16be', 'Köprü'],
  ])('sees %s without a BOM in %j', (encoding, text) => {
    expect(sniff(encodeText(text, encoding))).toEqual(named(encoding))
  })

  it('sees no UTF-16 in a few zeros, or in zeros at all places', () => {
    expect(sniff(Buffer.from('a\0b'))).toEqual(named('utf-8'))
    expect(sniff(Buffer.from('a\0\0\0\0\0\0\0\0\0\0b'))).toEqual(named('utf-8'))
  })

  it.each([
    ['windows-1254', TURKISH],
    ['windows-1256', ARABIC],
    ['windows-1251', RUSSIAN],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['windows-1252', GERMAN],
  ])('guesses %s', (encoding, text) => {
    expect(sniff(encodeText(text, encoding))).toEqual({ encoding, isGuess: true })
  })
})
