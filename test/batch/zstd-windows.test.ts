import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zstdWindows } from '../../src/batch/read/zstd-windows.ts'

const MAGIC = [0x28, 0xb5, 0x2f, 0xfd]
const MIB = 1024 * 1024
/** A frame with a window of 2^log bytes: one block of two bytes as they are, and a checksum. */
const frame = (log: number) => [...MAGIC, 0x04, (log - 10) << 3, 0x11, 0, 0, 7, 7, 1, 2, 3, 4]
/** A frame that is its own window and says how long it is. */
const single = (size: number) => {
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(size))
  return [...MAGIC, 0xe0, ...length, 0x03, 0, 0, 7]
}
const skippable = [0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]

/** What may be unpacked when the data come in pieces of this size, and the error. */
function look(bytes: readonly number[], size = bytes.length) {
  const windows = zstdWindows()
  const good: number[] = []
  for (let at = 0; at < bytes.length; at += size) {
    const looked = windows(Uint8Array.from(bytes.slice(at, at + size)))
    for (const part of looked.parts) good.push(...part)
    if (looked.error) return { good, error: looked.error.message }
  }
  return { good }
}

describe('zstdWindows', () => {
  it.each([
    ['one frame', frame(27)],
    ['many frames', [...frame(10), ...skippable, ...frame(20), ...single(128 * MIB)]],
    ['what is no zstd', [1, 2, 3, 4, 5, 6, 7, 8, ...frame(31)]],
    ['what is cut off', frame(20).slice(0, 12)],
    ['nothing', []],
  ])('lets through %s', (_, bytes) => {
    expect(look(bytes)).toEqual({ good: bytes })
  })

  it.each([
    ['a window', frame(28), '256 MiB'],
    ['a length', single(200 * MIB), '200 MiB'],
  ])('refuses %s that is too large, behind frames that are not', (_, bytes, size) => {
    const before = [...frame(10), ...skippable, ...single(1), ...frame(20)]
    const { good, error } = look([...before, ...bytes])
    expect(good).toEqual(before)
    expect(error).toMatch(new RegExp(`^a window of ${size}; over 128 has to be unpacked by`))
  })

  it('sees the same however the data are cut', () => {
    const before = [...skippable, ...frame(10), ...frame(20)]
    const bytes = [...before, ...frame(31), ...frame(10)]
    fc.assert(
      fc.property(fc.integer({ min: 1, max: bytes.length }), (size) => {
        const { good, error } = look(bytes, size)
        expect(error).toContain('2048 MiB')
        expect(good.length).toBeGreaterThanOrEqual(before.length)
        // A header that began in an earlier piece is not whole: nothing is allocated for it yet.
        expect(good.length).toBeLessThan(before.length + 8)
      }),
    )
  })

  it('cuts where blocks end, which four bytes may fill', () => {
    const block = [0x02, 0x00, 0x10, 0x77]
    const bytes = [...MAGIC, 0x00, 0x50, ...block, ...block, ...block]
    const { parts } = zstdWindows()(Uint8Array.from(bytes))
    expect(parts.map((part) => part.length)).toEqual([6, 4, 4, 4])
  })

  it('lets through what other tools wrote', () => {
    const bytes = [...readFileSync(new URL('fixtures/tool.jsonl.zst', import.meta.url))]
    expect(look(bytes, 100)).toEqual({ good: bytes })
  })
})
