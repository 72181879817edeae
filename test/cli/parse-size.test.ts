import { expect, it } from 'vitest'
import { parseSize } from '../../src/cli/parse-size.ts'

it.each([
  ['500000', 500_000],
  ['64MB', 64_000_000],
  ['1.5GiB', 1.5 * 1024 ** 3],
  ['2k', 2000],
  ['7 b', 7],
])('reads %s', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes)
})

it.each(['', '0', '-1', '5TB', 'much'])('refuses %j', (text) => {
  expect(() => parseSize(text)).toThrow('Expected a size')
})
