import { describe, expect, it } from 'vitest'
import { LineIndex } from '../../src/cli/line-index.ts'

describe('LineIndex', () => {
  it.each([
    ['', 0, 1, 1],
    ['ab\ncd', 1, 1, 2],
    ['ab\ncd', 3, 2, 1],
    ['ab\r\ncd\r\n', 4, 2, 1],
    ['a\rb\r\rc', 5, 4, 1],
    ['a\n\n\nb', 4, 4, 1],
  ])('in %j at %d is %d:%d', (text, offset, line, column) => {
    expect(new LineIndex(text).at(offset)).toEqual({ line, column })
  })

  it('counts lines', () => {
    expect(new LineIndex('a\nb\n').count).toBe(3)
  })
})
