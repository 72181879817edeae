import { describe, expect, it } from 'vitest'
import { pullQuotes } from '../../../src/detect/repeats/pull-quotes.ts'
import { inShort, PROSE, rulesOf, sceneOf } from '../scene.ts'

const QUOTE = 'We thought that nobody would come here this early'
const STORY = `The master walked over the bridge before all others did. “${QUOTE},” she said, and laughed at it.`

function found(text: string | readonly string[], off: string[] = []): string[] {
  const scene = sceneOf(text, { rules: rulesOf({ off }) })
  return inShort(pullQuotes(scene, scene.blocks)).map((line) =>
    line.replace(' drop repeats/pull-quote', ''),
  )
}

describe('pullQuotes', () => {
  it.each<[string, string[], string[]]>([
    ['in quotation marks behind its paragraph', [STORY, `“${QUOTE}”`, PROSE[0]], ['1 → 0']],
    ['in quotation marks before its paragraph', [PROSE[0], `“${QUOTE}”`, STORY], ['1 → 2']],
    ['with a stop', [STORY, `${QUOTE}.`], ['1 → 0']],
    ['of eight words', [STORY, 'We thought that nobody would come here this.'], ['1 → 0']],
    [
      'of the paragraph’s first sentence',
      [STORY, 'The master walked over the bridge before all others did.'],
      ['1 → 0'],
    ],
  ])('finds a sentence %s', (_, blocks, expected) => {
    expect(found(blocks)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['before the first paragraph', [`“${QUOTE}”`, STORY]],
    ['that is a standfirst', ['The bridge', `${QUOTE}.`, STORY]],
    ['that is a subheading', [STORY, QUOTE]],
    ['with another word', [STORY, `“${QUOTE.replace('early', 'late')}”`]],
    ['of seven words', [STORY, 'We thought that nobody would come here.']],
    ['that is the paragraph itself', [STORY, STORY]],
    ['in a document without body text', ['The bridge', `${QUOTE} today`, `“${QUOTE}”`]],
    ['that is the first paragraph', [STORY, `${STORY} And she went on.`]],
  ])('keeps a line %s', (_, blocks) => {
    expect(found(blocks)).toEqual([])
  })

  it('finds a paragraph that stands in a longer one behind', () => {
    expect(found([PROSE[0], STORY, `${STORY} And she went on.`])).toEqual(['1 → 2'])
  })

  it('neither touches pre nor takes it for the paragraph', () => {
    const code = STORY.replace(' walked', '\n    walked').replace(' all others', '\n all others')
    expect(found([PROSE[0], code, `“${QUOTE}”`])).toEqual([])
    expect(found([PROSE[0], `${STORY} And she went on.`, code])).toEqual([])
  })

  it('is quiet where its rule is off', () => {
    expect(found([STORY, `“${QUOTE}”`], ['repeats/pull-quote'])).toEqual([])
  })

  it('says what it found', () => {
    const scene = sceneOf([STORY, `“${QUOTE}”`])
    expect(pullQuotes(scene, scene.blocks)[0]?.reason).toBe(
      'Unexpected second copy of a sentence, expected one',
    )
  })
})
