import { describe, expect, it } from 'vitest'
import {
  clean,
  type CaptionMode,
  compileRules,
  createCleaner,
  explain,
  InputError,
  restore,
  restoreBytes,
} from '../src/index.ts'
import { encodeText } from '../src/text/encode-text.ts'
import { PROSE } from './detect/scene.ts'
import { bodyOf, line, text, titleOf, viewed } from './made-up.ts'
import { fillLines } from './parse/fill-lines.ts'

const [P, Q, , S] = PROSE
const removed = (input: string) =>
  clean(input).removed.map(({ rule, text: gone }) => `${rule}: ${gone}`)

describe('clean', () => {
  it('gives an empty record for an empty document', () => {
    expect(clean('')).toEqual({
      title: null,
      body: '',
      captions: [],
      articles: [{ title: null, body: '', captions: [] }],
      removed: [],
      messages: [],
      restore: { layout: '' },
    })
  })

  it('gives title, body and captions of an article, and what it removed', () => {
    const input = text(
      'Bridge opens',
      'The bridge at noon (AFP)\nThe bridge at noon (AFP)\nTT',
      'Bridge opens',
      P,
    )
    expect(clean(input)).toMatchObject({
      title: 'Bridge opens',
      body: P,
      captions: [{ text: 'The bridge at noon (AFP)', credit: 'AFP' }],
      messages: [],
    })
    expect(removed(input)).toEqual([
      'repeats/caption: The bridge at noon (AFP)',
      'artifacts/text-size-tt: TT',
      'repeats/title: Bridge opens',
    ])
  })

  it('copies what it is told of the document', () => {
    const known = { id: 'a7', url: 'https://press.example/7', lang: 'tr' }
    expect(clean(P, known)).toMatchObject(known)
    const bare = clean(P)
    for (const field of ['id', 'url', 'lang', 'text']) expect(bare).not.toHaveProperty(field)
  })

  it.each<[CaptionMode, string, number, number]>([
    ['keep', 'Bridge opens\n\nThe bridge at noon (AFP)\n\nBODY', 1, 1],
    ['separate', 'Bridge opens\n\nBODY', 1, 1],
    ['drop', 'Bridge opens\n\nBODY', 0, 2],
  ])('prints captions as `%s` says', (captions, printed, count, gone) => {
    const record = clean(text('Bridge opens', 'The bridge at noon (AFP)', 'TT', P), {
      captions,
      include: ['text'],
    })
    expect(record.text).toBe(printed.replace('BODY', P))
    expect(record.captions).toHaveLength(count)
    expect(record.removed).toHaveLength(gone)
    expect(record.body).toBe(P)
  })

  it('takes the title that it is told', () => {
    const input = text('Bridge opens a year early', P, Q)
    expect(clean(input).title).toBeNull()
    expect(clean(input, { title: 'Bridge opens a year early' })).toMatchObject({
      title: 'Bridge opens a year early',
      body: text(P, Q),
    })
    expect(clean(input, { title: '“BRIDGE opens — a year early”' }).title).toBe(
      'Bridge opens a year early',
    )
    expect(clean(input, { title: 'Another title' })).toMatchObject({
      title: 'Another title',
      body: input,
    })
    expect(clean(input, { title: '' }).title).toBeNull()
  })

  it('takes the article of the title that it is told for the main one', () => {
    const input = text(viewed(1), viewed(2), viewed(3))
    expect(clean(input).title).toBe(titleOf(1))
    const record = clean(input, { title: titleOf(3).toUpperCase() })
    expect(record).toMatchObject({ title: titleOf(3), body: text(...bodyOf(3)) })
    expect(record.articles).toHaveLength(3)
    expect(clean(input, { title: 'Another title' }).body).toBe(text(...bodyOf(1)))
  })

  it.each([1, 3, 5, 20])('parts %i glued articles', (count) => {
    const numbers = Array.from({ length: count }, (_, i) => i)
    const input = numbers.map(viewed).join('\n\n')
    const record = clean(input, { include: ['text'] })
    expect(record.articles).toEqual(
      numbers.map((i) => ({
        title: titleOf(i),
        body: text(...bodyOf(i)),
        captions: [{ text: `${line(i + 3000, 6)} (AFP)`, credit: 'AFP' }],
      })),
    )
    expect(record.text?.split('\n\n---\n\n')).toHaveLength(count)
    expect(record.removed).toHaveLength(3 * count)
    expect(restore(record)).toBe(input)
    expect(clean(record.text!, { include: ['text'] })).toMatchObject({
      text: record.text,
      removed: [],
    })
  })

  it('takes headers of one title for a gallery', () => {
    const title = 'The last day of the ferry'
    const record = clean(
      text(
        title,
        'Many came in the morning',
        title,
        'Nobody came at noon',
        title,
        'All came at night',
        P,
      ),
    )
    expect(record.articles).toEqual([
      {
        title,
        body: P,
        captions: ['Many came in the morning', 'Nobody came at noon', 'All came at night'].map(
          (each) => ({ text: each }),
        ),
      },
    ])
  })

  it.each([
    ['Icelandic', 'Nýja brúin opnar ári fyrr', 'Brúin séð frá fiskmarkaðnum', 'Zq'],
    ['Georgian', 'ახალი ხიდი ერთი წლით ადრე გაიხსნა', 'ხიდი თევზის ბაზრიდან', 'ზქ'],
    ['Swahili', 'Daraja jipya lafunguliwa mapema', 'Daraja linavyoonekana kutoka sokoni', 'Kz'],
  ])('finds headers by their structure in %s', (_, title, caption, control) => {
    const header = (i: number) =>
      `${title} ${i}\n\n${caption} ${i}\n${caption} ${i}\n${control}\n\n${title} ${i}\n\n`
    const record = clean(`${header(1)}${P}\n\n${header(2)}${Q}`)
    expect(record.articles).toEqual([
      { title: `${title} 1`, body: P, captions: [{ text: `${caption} 1` }] },
      { title: `${title} 2`, body: Q, captions: [{ text: `${caption} 2` }] },
    ])
  })

  it('trims a placeholder glued to a caption', () => {
    const record = clean(text('Köprü erken açıldı', 'Görsel kaldırıldı.Köprü öğle vakti (AA)', P))
    expect(record.captions).toEqual([{ text: 'Köprü öğle vakti (AA)', credit: 'AA' }])
    expect(record.removed).toMatchObject([
      { action: 'trim', text: 'Görsel kaldırıldı.', start: 20, end: 38 },
    ])
  })

  it('joins hard-wrapped lines, and gives them back broken', () => {
    const input = `${fillLines(P + ' ' + S, 72)}\r\n\r\n${fillLines(S + ' ' + P, 72)}\r\n`
    const record = clean(input)
    expect(record.body).toBe(text(`${P} ${S}`, `${S} ${P}`))
    expect(restore(record)).toBe(input)
  })
})

describe('clean, of bytes', () => {
  it.each(['windows-1254', 'iso-8859-9', 'utf-16le', 'utf-16be', 'utf-8'])(
    'reads %s where it is named',
    (charset) => {
      const bytes = encodeText(Q, charset === 'iso-8859-9' ? 'windows-1254' : charset)
      const record = clean(bytes, { charset })
      expect(record).toMatchObject({ body: Q, messages: [] })
      expect(Buffer.from(restoreBytes(record)).equals(bytes)).toBe(true)
      expect(record.restore?.encoding).toBe(
        charset === 'utf-8' ? undefined : charset.replace('iso-8859-9', 'windows-1254'),
      )
    },
  )

  it('passes on what decoding has to say', () => {
    const { messages } = clean(Buffer.concat([Buffer.from(Q), Buffer.from([0xff])]))
    expect(messages.map(({ rule }) => rule)).toEqual(['decode/bytes'])
  })

  it('refuses a binary file by its name', () => {
    const zip = Buffer.from('504b03040a0000000000000021000000000000000000', 'hex')
    expect(() => clean(zip, { id: 'deck.zip' })).toThrow(InputError)
    expect(() => clean(zip, { id: 'deck.zip' })).toThrow(/^deck\.zip: /)
    expect(() => clean(zip)).toThrow(/^input: /)
  })
})

describe('createCleaner', () => {
  const input = text('Bridge opens', 'The bridge at noon (AFP)', 'TT', P)

  it('cleans as `clean` does, whatever it cleaned before', () => {
    const cleaner = createCleaner({ captions: 'drop', include: ['text'] })
    const first = cleaner.clean(input, { id: 'one' })
    cleaner.clean(text(P, Q, P))
    expect(cleaner.clean(input, { id: 'one' })).toEqual(first)
    expect(first).toEqual(clean(input, { id: 'one', captions: 'drop', include: ['text'] }))
    expect(cleaner.clean(input)).not.toHaveProperty('id')
  })

  it('uses the rules that it is given', () => {
    const rules = compileRules([], { off: ['artifacts/text-size-tt'] })
    expect(createCleaner({ rules }).clean(input).body).toBe(text('TT', P))
    expect(createCleaner().clean(input).body).toBe(P)
  })

  it('changes nothing where all rules are off', () => {
    const rules = compileRules([], { base: [] })
    const record = clean(text(viewed(1), viewed(2)), { rules, include: ['text'] })
    expect(record).toMatchObject({ title: null, removed: [] })
    expect(record.text).toBe(record.body)
  })
})

describe('explain', () => {
  it('gives every block with what was decided', () => {
    const { record, blocks, decisions } = explain(text('Bridge opens', 'The bridge (AFP)', 'TT', P))
    expect(record).toEqual(clean(text('Bridge opens', 'The bridge (AFP)', 'TT', P)))
    expect(blocks.map((block) => block.text)).toEqual(['Bridge opens', 'The bridge (AFP)', 'TT', P])
    expect(decisions.map(({ block, role, cuts }) => [block, role, cuts.length])).toEqual([
      [0, 'title', 0],
      [1, 'caption', 0],
      [2, 'body', 1],
      [3, 'body', 0],
    ])
  })
})
