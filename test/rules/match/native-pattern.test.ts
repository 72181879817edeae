import { describe, expect, it } from 'vitest'
import { builtinRules } from '../../../src/rules/builtin-rules.ts'
import { linearPattern } from '../../../src/rules/match/linear-pattern.ts'
import { nativePattern } from '../../../src/rules/match/native-pattern.ts'

const rules = builtinRules()
const patterns = rules.flatMap(({ info, part }) =>
  part.pattern ? [{ info, ...part.pattern }] : [],
)
const texts = rules.flatMap(({ info }) => [...info.examples.drop, ...info.examples.keep])

describe.each(patterns)('the built-in pattern of $info.id', ({ source, ignoreCase }) => {
  const native = nativePattern(source, ignoreCase)
  const linear = linearPattern(source, ignoreCase)

  it('says of every example what RE2 says', () => {
    for (const text of [
      ...texts,
      ...texts.map((each) => each.toUpperCase()),
      ...texts.map((each) => `${each} x`),
    ])
      expect(native.testExact(text), text).toBe(linear.testExact(text))
  })

  it('finds in every example what RE2 finds', () => {
    for (const text of [...texts, texts.join(' ')])
      expect(native.findAll(text), text).toEqual(linear.findAll(text))
  })
})

// A block may have any length, and what matches a part of it is looked for from each place.
describe.each(patterns.filter(({ inside }) => inside !== undefined))(
  'the built-in pattern of $info.id inside a block',
  ({ source, ignoreCase, inside = '' }) => {
    it.each([
      ['what it looks for, again and again', inside],
      ['a picture that never ends', `![${'a'.repeat(79)}](${inside}`],
      ['brackets that never close', '!['],
      ['an address without an end', `](${inside}0`],
    ])('ends soon on 400,000 characters of %s', (_, part) => {
      const text = `![](${part.repeat(Math.ceil(400_000 / part.length))}`
      expect(nativePattern(source, ignoreCase).findAll(text)).toEqual([])
    })
  },
)

// The engine keeps a place for each repetition that it may give back, and has room for some millions.
it('takes a text of the greatest length in a script of wide characters', () => {
  const [inside] = patterns.filter((pattern) => pattern.inside !== undefined)
  const { findAll } = nativePattern(inside!.source, inside!.ignoreCase)
  expect(findAll(`![](${inside!.inside}${'中'.repeat(11_000_000)}`)).toEqual([])
  expect(findAll(`![](/core/misc/icons/abc123/error.svg "${'中'.repeat(11_000_000)}`)).toEqual([])
})

it('takes a user’s pattern to the engine that cannot hang', () => {
  const hostile = linearPattern('(?:a+)+b', false)
  expect(hostile.testExact('a'.repeat(5000))).toBe(false)
})
