import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fuzz as cleanHtml } from './targets/clean-html.ts'
import { fuzz as cleanText } from './targets/clean-text.ts'
import { fuzz as decode } from './targets/decode.ts'
import { fuzz as parseHtml } from './targets/parse-html.ts'
import { fuzz as readers } from './targets/readers.ts'
import { fuzz as rules } from './targets/rules.ts'

const corpus = new URL('corpus/', import.meta.url)
const targets = {
  'clean-html': cleanHtml,
  'clean-text': cleanText,
  decode,
  'parse-html': parseHtml,
  readers,
  rules,
}

describe('the inputs that the fuzzer starts from, and those that failed once', () => {
  it('are there for every target', () => {
    expect(readdirSync(corpus).toSorted()).toEqual(Object.keys(targets))
  })

  it.each(Object.entries(targets))('hold the promises of %s', async (name, fuzz) => {
    const folder = new URL(`${name}/`, corpus)
    const files = readdirSync(folder)
    expect(files).not.toEqual([])
    for (const file of files) {
      try {
        await fuzz(readFileSync(new URL(file, folder)))
      } catch (cause) {
        throw new Error(`corpus/${name}/${file}: ${(cause as Error).message}`, { cause })
      }
    }
  })
})
