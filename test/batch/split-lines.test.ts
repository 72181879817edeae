import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLines } from '../../src/batch/split-lines.ts'

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function lines(text: string, size = 3, limit?: number): Promise<[string, string][]> {
  const found: [string, string][] = []
  for await (const { bytes, end } of splitLines(chunked(Buffer.from(text), size), limit)) {
    found.push([bytes.toString(), end])
  }
  return found
}

describe('splitLines', () => {
  it.each([
    ['', []],
    ['a', [['a', '']]],
    ['a\n', [['a', '\n']]],
    [
      'a\r\nb\n',
      [
        ['a', '\r\n'],
        ['b', '\n'],
      ],
    ],
    [
      '\n\na',
      [
        ['', '\n'],
        ['', '\n'],
        ['a', ''],
      ],
    ],
    ['a\r', [['a\r', '']]],
    [
      'ığü\nşç',
      [
        ['ığü', '\n'],
        ['şç', ''],
      ],
    ],
  ])('splits %j', async (text, expected) => {
    expect(await lines(text)).toEqual(expected)
  })

  it('gives every byte back, however the input is cut into chunks', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ş', '\r', '\n') })
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (input, size) => {
        const found = await lines(input, size)
        expect(found.map((parts) => parts.join('')).join('')).toBe(input)
        expect(found).toEqual(await lines(input, 1))
      }),
    )
  })

  it('drops the bytes of a line over the limit and goes on after it', async () => {
    const found = []
    for await (const line of splitLines(chunked(Buffer.from('abcdef\nok\n'), 2), 4)) {
      found.push([line.bytes.toString(), line.tooLong, line.number])
    }
    expect(found).toEqual([
      ['', true, 1],
      ['ok', false, 2],
    ])
  })

  it('gives up where no line ends', async () => {
    await expect(lines('a\n' + 'b'.repeat(200), 3, 2)).rejects.toThrow(
      /^Unexpected \d+ bytes without the end of a line/,
    )
  })
})
