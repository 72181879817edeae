import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/index.ts'
import { checkPromises, isSettled } from './check-promises.ts'
import { dumps } from './dumps.ts'
import { runOptions } from './run-options.ts'

describe('the promises, over generated documents', () => {
  it('hold for dumps of every shape', () => {
    fc.assert(
      fc.property(dumps, (input) => checkPromises(input)),
      runOptions(1_000),
    )
  })

  it('hold for dumps in bytes', () => {
    const encodings = fc.constantFrom('utf8' as const, 'utf16le' as const, 'latin1' as const)
    fc.assert(
      fc.property(dumps, encodings, (input, encoding) => {
        fc.pre(encoding !== 'latin1' || /^[\0-\u00ff]*$/.test(input))
        // Bytes with more of them are refused as binary data.
        fc.pre((input.match(/[\0\u0007]/g)?.length ?? 0) < 2)
        const bom = encoding === 'utf16le' ? '\ufeff' : ''
        checkPromises(Uint8Array.from(Buffer.from(`${bom}${input}`, encoding)))
      }),
      runOptions(200),
    )
  })

  it('hold for any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (input) => checkPromises(input)),
      runOptions(1_000),
    )
  })

  it('hold where the halves of a character stand apart', () => {
    checkPromises('"\ud83d\ufeff\udc4d"')
  })

  // Less its captions a text is another text, in which other lines may look like captions: then they are told apart or
  // listed, and nothing is lost.
  it('hold for dumps in any of the caption modes', () => {
    fc.assert(
      fc.property(
        dumps,
        fc.constantFrom('separate' as const, 'drop' as const),
        (input, captions) => {
          const record = clean(input, { captions, include: ['text'] })
          fc.pre(isSettled(record))
          const again = clean(record.text ?? '', { captions, include: ['text'] })
          const others = [
            ...again.articles.flatMap((each) => each.captions.map(({ text }) => text)),
            ...again.removed.map(({ text }) => text),
          ]
          const found = [again.text ?? '', ...others].flatMap(wordsOf)
          expect(found.toSorted()).toEqual(wordsOf(record.text ?? '').toSorted())
        },
      ),
      runOptions(300),
    )
  })

  it('hold whatever was cleaned before', () => {
    fc.assert(
      fc.property(dumps, dumps, (input, other) => {
        const before = clean(input)
        clean(other)
        expect(clean(input)).toEqual(before)
      }),
      runOptions(200),
    )
  })

  it('hold for what a record may weigh: nothing in it is there more than a few times', () => {
    fc.assert(
      fc.property(dumps, (input) => {
        const { restore, removed, ...record } = clean(input, { include: ['text'] })
        const texts = removed.reduce((sum, { text }) => sum + text.length, 0)
        expect(texts).toBeLessThanOrEqual(input.length)
        expect(restore?.layout?.length).toBeLessThanOrEqual(2 * input.length)
        // The main article, all articles and the printed text: each in JSON, where a control character takes six.
        expect(JSON.stringify(record).length).toBeLessThanOrEqual(300 + 24 * input.length)
      }),
      runOptions(300),
    )
  })
})

const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '' && word !== '---')
