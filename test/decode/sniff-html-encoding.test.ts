import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/decode/decode.ts'
import { encodeText } from '../../src/text/encode-text.ts'

const TURKISH = 'Köprü açıldı, feribot ışıl ışıl yola çıktı; balıkçılar güverteden el salladı.'
const ARABIC = 'فتح الجسر الجديد في الميناء وودع الصيادون العبارة القديمة.'
const page = (head: string, text: string) =>
  `<!doctype html><html><head>${head}<title>x</title></head><body><p>${text}</p></body></html>`
const read = (bytes: Uint8Array, charset?: string) => decode(bytes, charset, 'page', 'html')
const rules = (bytes: Uint8Array, charset?: string) =>
  read(bytes, charset).messages.map(({ rule }) => rule)

describe('a page in bytes', () => {
  it.each([
    ['windows-1254', 'windows-1254', TURKISH],
    ['iso-8859-9', 'windows-1254', TURKISH],
    ['ISO-8859-9', 'windows-1254', TURKISH],
    ['latin5', 'windows-1254', TURKISH],
    ['windows-1256', 'windows-1256', ARABIC],
    ['windows-1252', 'windows-1252', 'The ferry’s “last” run – for €5.'],
    ['iso-8859-1', 'windows-1252', 'The ferry’s “last” run – for €5.'],
    ['koi8-u', 'koi8-u', 'Міст у гавані відкрили, пором ґрунтовно відремонтують.'],
    ['iso-8859-16', 'iso-8859-16', 'Podul a fost deschis; pescarii așteaptă în port.'],
    ['gb2312', 'gbk', '新桥开通了，渡船停在港口。'],
    ['gb18030', 'gb18030', '新桥开通了，渡船停在港口。𠮷'],
    ['shift_jis', 'shift_jis', '新しい橋が開通し、フェリーは港に残った。'],
    ['euc-jp', 'euc-jp', '新しい橋が開通し、フェリーは港に残った。'],
    ['iso-2022-jp', 'iso-2022-jp', '新しい橋が開通し、フェリーは港に残った。'],
    ['euc-kr', 'euc-kr', '새 다리가 열리고 여객선은 항구에 남았다.'],
    ['ks_c_5601-1987', 'euc-kr', '새 다리가 열리고 여객선은 항구에 남았다.'],
    ['big5', 'big5', '新橋開通了，渡船停在港口。'],
  ])('is read by meta and by the header: %s', (label, name, text) => {
    for (const head of [
      `<meta charset=${label}>`,
      `<meta http-equiv="Content-Type" content="text/html; charset=${label}">`,
      `<!-- ${'x'.repeat(3_000)} --><meta charset="${label}">`,
    ]) {
      const bytes = encodeText(page(head, text), name)
      expect(read(bytes)).toEqual({ text: page(head, text), encoding: name, messages: [] })
    }
    const bytes = encodeText(page('', text), name)
    expect(read(bytes, label)).toEqual({ text: page('', text), encoding: name, messages: [] })
  })

  it.each(['utf-16le', 'utf-16be'])(
    'is read as %s with a BOM, without one, and when named',
    (name) => {
      for (const text of [TURKISH, ARABIC, '新桥开通了，渡船停在港口。']) {
        const html = page('<meta charset=utf-8>', text)
        expect(read(encodeText(`\ufeff${html}`, name)).text).toBe(`\ufeff${html}`)
        expect(read(encodeText(html, name)).text).toBe(html)
        expect(read(encodeText(html, name), name).text).toBe(html)
      }
    },
  )

  it('is UTF-8 by its BOM, whatever is named', () => {
    const html = `\ufeff${page('<meta charset=iso-8859-9>', TURKISH)}`
    expect(read(encodeText(html, 'utf-8'), 'windows-1256')).toEqual({
      text: html,
      encoding: 'utf-8',
      messages: [],
    })
  })

  it.each(['iso-8859-9', 'euc-kr', 'utf-16', 'windows-1252', 'gb2312'])(
    'is UTF-8 when it is valid UTF-8 and names %s',
    (label) => {
      const html = page(`<meta charset=${label}>`, TURKISH)
      const bytes = encodeText(html, 'utf-8')
      expect(read(bytes)).toEqual({ text: html, encoding: 'utf-8', messages: [] })
      expect(read(bytes, label).text).toBe(html)
      // A byte cut in half makes it no other charset.
      const broken = Uint8Array.from([...bytes.subarray(0, -14), 0xc3, ...bytes.subarray(-14)])
      expect(read(broken)).toMatchObject({
        encoding: 'utf-8',
        messages: [{ rule: 'decode/bytes' }],
      })
    },
  )

  it('is what the header names when meta names another', () => {
    const html = page('<meta charset=windows-1252>', TURKISH)
    expect(read(encodeText(html, 'windows-1254'), 'iso-8859-9').text).toBe(html)
  })

  it('is what its XML declaration names', () => {
    const html = `<?xml version="1.0" encoding="ISO-8859-9"?>${page('', TURKISH)}`
    expect(read(encodeText(html, 'windows-1254')).text).toBe(html)
  })

  it('is guessed when it names nothing, or says UTF-8 and is not', () => {
    for (const head of ['', '<meta charset=utf-8>', '<meta charset=nonsense>']) {
      const html = page(head, `${TURKISH} ${TURKISH} Şehir ışıkları için bütçe ayrıldı.`)
      const bytes = encodeText(html, 'windows-1254')
      expect(read(bytes).text).toBe(html)
      expect(rules(bytes)).toEqual(['decode/charset'])
    }
  })

  it('says when the header names what nobody knows', () => {
    expect(rules(encodeText(page('', 'a'), 'utf-8'), 'none')).toEqual(['decode/charset'])
  })

  it('keeps a U+FFFD of its own without a word', () => {
    expect(read(encodeText('<p>a\ufffdé', 'utf-8')).messages).toEqual([])
  })

  it.each([
    '<meta charset',
    '<meta http-equiv=content-type content="charset"',
    '<meta content=charset=',
  ])('ends anywhere: %s', (html) => {
    expect(read(encodeText(html, 'utf-8'))).toEqual({ text: html, encoding: 'utf-8', messages: [] })
  })

  it('never fails on bytes that look like text', () => {
    const byte = fc.integer({ min: 32, max: 255 })
    const label = fc.constantFrom(
      undefined,
      'utf-8',
      'shift_jis',
      'gb18030',
      'euc-kr',
      'utf-16',
      'big5',
      'hz-gb-2312',
      'replacement',
      'x-user-defined',
      'iso-2022-jp',
      '',
    )
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 200 }), label, (bytes, charset) => {
        expect(typeof read(Uint8Array.from(bytes), charset).text).toBe('string')
      }),
    )
  })
})
