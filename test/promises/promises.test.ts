import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/index.ts'
import { checkPromises } from './check-promises.ts'
import { dumps } from './dumps.ts'

const RUNS = Number(process.env['PROMISE_RUNS'] ?? 1500)

describe('the promises, over generated documents', () => {
  it('hold for dumps of every shape', () => {
    fc.assert(
      fc.property(dumps, (input) => checkPromises(input)),
      { numRuns: RUNS },
    )
  })

  it('hold for any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (input) => checkPromises(input)),
      { numRuns: RUNS },
    )
  })

  it('hold for dumps in any of the caption modes', () => {
    fc.assert(
      fc.property(
        dumps,
        fc.constantFrom('separate' as const, 'drop' as const),
        (input, captions) => {
          const record = clean(input, { captions, include: ['text'] })
          const again = clean(record.text ?? '', { captions, include: ['text'] })
          expect(again.text).toBe(record.text)
        },
      ),
      { numRuns: RUNS / 3 },
    )
  })

  it('hold whatever was cleaned before', () => {
    fc.assert(
      fc.property(dumps, dumps, (input, other) => {
        const before = clean(input)
        clean(other)
        expect(clean(input)).toEqual(before)
      }),
      { numRuns: RUNS / 5 },
    )
  })
})
