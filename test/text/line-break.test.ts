import { describe, expect, it } from 'vitest'
import { countLineBreaks } from '../../src/text/line-break.ts'

describe('countLineBreaks', () => {
  it.each([
    ['nothing', '', 0],
    ['spaces', ' \t\u00a0', 0],
    ['LF', '\n', 1],
    ['CR', '\r', 1],
    ['CR LF as one', '\r\n', 1],
    ['LF CR as two', '\n\r', 2],
    ['two CR LF', '\r\n\r\n', 2],
    ['NEL', '\u0085', 1],
    ['LINE SEPARATOR', '\u2028', 1],
    ['PARAGRAPH SEPARATOR as two', '\u2029', 2],
    ['page controls', '\f\v', 2],
    ['breaks among spaces', ' \n \n ', 2],
  ])('counts %s', (_, gap, count) => {
    expect(countLineBreaks(`a${gap}b`, 1, 1 + gap.length)).toBe(count)
  })

  it('counts within the stretch only', () => {
    expect(countLineBreaks('\n\n\n\n', 1, 3)).toBe(2)
  })
})
