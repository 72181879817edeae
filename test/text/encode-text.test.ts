import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../src/text/decode-bytes.ts'
import { encodeText } from '../../src/text/encode-text.ts'

describe('encodeText', () => {
  it.each([
    ['utf-8', 'ı', [0xc4, 0xb1]],
    ['utf-16le', 'ı', [0x31, 0x01]],
    ['utf-16be', 'ı', [0x01, 0x31]],
    ['windows-1254', 'ışğ', [0xfd, 0xfe, 0xf0]],
    ['windows-1256', 'پل', [0x81, 0xe1]],
    ['windows-1251', 'мост', [0xec, 0xee, 0xf1, 0xf2]],
    ['iso-8859-2', 'ł', [0xb3]],
    ['shift_jis', '橋', [0x8b, 0xb4]],
    ['gbk', '桥', [0xc7, 0xc5]],
    ['euc-kr', '다', [0xb4, 0xd9]],
    ['big5', '橋', [0xbe, 0xf4]],
  ])('writes %s', (encoding, text, bytes) => {
    expect([...encodeText(text, encoding)]).toEqual(bytes)
    expect(decodeBytes(new Uint8Array(bytes), encoding)).toBe(text)
  })

  it.each(['windows-1254', 'shift_jis'])('throws where %s lacks a character', (encoding) => {
    expect(() => encodeText('\ufffd', encoding)).toThrow('not well-formed')
  })

  it('writes lone surrogates in UTF-16 as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const bytes = encodeText(String.fromCharCode(...units), 'utf-16be')
        expect([...bytes]).toEqual(units.flatMap((unit) => [unit >> 8, unit & 0xff]))
      }),
    )
  })
})

describe('decodeBytes', () => {
  it('keeps the BOM, so that offsets are true', () => {
    expect(decodeBytes(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'utf-8')).toBe('\ufeffa')
  })

  it('prints an invalid byte as U+FFFD', () => {
    expect(decodeBytes(new Uint8Array([0x61, 0xff, 0x62]), 'utf-8')).toBe('a\ufffdb')
  })
})
