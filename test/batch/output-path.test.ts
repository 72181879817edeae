import { sep } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outputPath } from '../../src/batch/output-path.ts'

describe('outputPath', () => {
  it.each([
    ['a/b.txt', undefined, 'out/a/b.txt'],
    ['a/b.txt', '.json', 'out/a/b.json'],
    ['a/b', '.json', 'out/a/b.json'],
    ['.hidden', '.json', 'out/.hidden.json'],
    ['./a//b.txt', undefined, 'out/a/b.txt'],
    ['../../etc/passwd', undefined, 'out/etc/passwd'],
    ['/etc/passwd', undefined, 'out/etc/passwd'],
    ['C:\\news\\a.txt', undefined, 'out/C_/news/a.txt'],
    ['https://a.example/b?c=1', undefined, 'out/https_/a.example/b_c=1'],
    ['..', undefined, 'out/unnamed'],
    ['', undefined, 'out/unnamed'],
    ['a\0b\n', undefined, 'out/a_b_'],
    ['a. ', undefined, 'out/a_'],
    ['nul', undefined, 'out/nul_'],
    ['Con.txt', undefined, 'out/Con_.txt'],
    ['com1.a/console.txt', '.json', 'out/com1_.a/console.json'],
  ])('puts %j (%s) at %s', (name, extension, expected) => {
    expect(outputPath('out', name, extension)).toBe(expected)
  })

  it('stays inside the directory and has no name that is too long', () => {
    const name = fc.string({
      unit: fc.constantFrom('.', '/', '\\', 'ü', ' ', ':', '\0', 'x'.repeat(90)),
    })
    fc.assert(
      fc.property(name, (input) => {
        const parts = outputPath('out', input, '.json').split(sep)
        expect(parts[0]).toBe('out')
        expect(parts.length).toBeGreaterThan(1)
        for (const part of parts) {
          expect(['', '.', '..']).not.toContain(part)
          expect(Buffer.byteLength(part)).toBeLessThan(250)
        }
      }),
    )
  })

  it('keeps two long names apart', () => {
    const long = 'x'.repeat(400)
    expect(outputPath('out', `${long}1`)).not.toBe(outputPath('out', `${long}2`))
  })
})
