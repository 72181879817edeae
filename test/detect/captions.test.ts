import { describe, expect, it } from 'vitest'
import { captions } from '../../src/detect/captions.ts'
import { inShort, PROSE, rulesOf, sceneOf } from './scene.ts'

const words = (count: number) => Array.from({ length: count }, () => 'su').join(' ')
const found = (...blocks: string[]) => inShort(captions.detect(sceneOf([...blocks, PROSE[1]])))
const credited = '0 label captions/credited caption'

describe('captions', () => {
  it.each([
    ['in brackets', 'The new bridge at noon (AFP)'],
    ['in brackets, in Arabic', 'الجسر الجديد عند الظهر (أ ف ب)'],
    ['behind a label', 'Die Brücke am Mittag Foto: Kästner'],
    ['behind a dash', 'The new bridge at noon — AP'],
    ['alone', 'AFP'],
    ['behind a sentence in a short block', 'The new bridge was open at noon. (AFP)'],
    ['behind three sentences', 'One. Two. Three. (AFP)'],
    ['that ends in a stop behind three sentences', 'One. Two. Three. Foto: Kästner.'],
    ['of a block of 60 words', `${words(59)} (AFP)`],
    ['behind a sentence of 40 words', `${words(39)}. (AFP)`],
  ])('labels a block with a credit %s', (_, text) => {
    expect(found(text)).toEqual([credited])
  })

  it.each([
    ['no credit', 'The new bridge at noon'],
    ['a credit inside', 'The agency (AFP) saw the bridge'],
    ['61 words', `${words(60)} (AFP)`],
    ['four sentences', 'One. Two. Three. Four. (AFP)'],
    ['41 words and a stop before the credit', `${words(40)}. (AFP)`],
  ])('leaves a block with %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['that begins as captions do', 'FILE PHOTO: The new bridge at noon.', true],
    ['of 60 words', `FILE PHOTO: ${words(58)}`, true],
    ['of 61 words', `FILE PHOTO: ${words(59)}`, false],
    ['of three sentences', 'FILE PHOTO: One. Two. Three.', true],
    ['of three sentences behind words with a stop', 'Pic. 1: One. Two. Three.', true],
    ['of four sentences', 'FILE PHOTO: One. Two. Three. Four.', false],
    ['with such words inside', 'The FILE PHOTO: a bridge.', false],
  ])('judges a block %s', (_, text, isCaption) => {
    expect(found(text)).toEqual(isCaption ? ['0 label captions/opener caption'] : [])
  })

  it('gives the credit and where it stands', () => {
    const [finding] = captions.detect(sceneOf(['The new bridge (AFP)', PROSE[0]]))
    expect(finding).toMatchObject({ credit: 'AFP', chars: [15, 20] })
    expect(finding?.reason).toContain('`AFP`')
    const [whole] = captions.detect(sceneOf(['AFP', PROSE[0]]))
    expect(whole).toMatchObject({ credit: 'AFP' })
    expect(whole?.chars).toBeUndefined()
  })

  it('names the words that a caption begins with', () => {
    const [finding] = captions.detect(sceneOf(['FILE PHOTO: The new bridge', PROSE[0]]))
    expect(finding?.reason).toBe('Unexpected `FILE PHOTO:` in body text, expected a caption')
  })

  it.each<[string, string, boolean]>([
    ['a lone agency', 'AFP', false],
    ['a sentence with an agency behind', 'The new bridge was open at noon. (AFP)', false],
    ['a caption without a stop', 'The new bridge at noon (AFP)', true],
  ])('judges %s at the very end of the document', (_, text, isCaption) => {
    expect(captions.detect(sceneOf([PROSE[0], text]))).toHaveLength(isCaption ? 1 : 0)
  })

  it('looks neither at pre, nor at a line of dashes, nor at what goes anyway', () => {
    const text = 'a\n   b\n c (AFP)\n\n---\n\nThe bridge (AFP)\n\nThe bridge (AFP)'
    expect(inShort(captions.detect(sceneOf(text, { drops: [2] })))).toEqual([
      '3 label captions/credited caption',
    ])
  })

  it.each([
    ['at the start', 'Image removed.Liman köprüsü', [0, 14], true],
    ['further on', 'Liman köprüsü.Image removed.', [14, 28], false],
    ['before 60 words', `Image removed.${words(58)}`, [0, 14], true],
    ['before 61 words', `Image removed.${words(59)}`, [0, 14], false],
  ] as const)('judges a block by a placeholder glued to it %s', (_, text, chars, isCaption) => {
    const findings = captions.detect(sceneOf([text, PROSE[0]], { trims: { 0: chars } }))
    expect(inShort(findings)).toEqual(isCaption ? ['0 label captions/placeholder caption'] : [])
    expect(findings.every(({ credit }) => credit === undefined)).toBe(true)
    expect(findings.every(({ reason }) => reason.includes('placeholder'))).toBe(true)
  })

  it('prefers the credit to the placeholder', () => {
    const scene = sceneOf(['Image removed.Liman (AFP)', PROSE[0]], { trims: { 0: [0, 14] } })
    expect(inShort(captions.detect(scene))).toEqual([credited])
  })

  it.each([
    ['captions/credited', 'Image removed.Liman köprüsü (AFP)', 'captions/placeholder'],
    ['captions/placeholder', 'Image removed.Liman köprüsü', undefined],
  ])('is quiet where %s is off', (off, text, other) => {
    const scene = sceneOf([text, PROSE[0]], {
      rules: rulesOf({ off: [off] }),
      trims: { 0: [0, 14] },
    })
    expect(captions.detect(scene).map(({ rule }) => rule)).toEqual(other ? [other] : [])
  })

  it('takes its numbers from the rules', () => {
    const rules = rulesOf({ values: { 'captions/credited maxWords': 3 } })
    expect(
      captions.detect(sceneOf(['The bridge (AFP)', 'The new bridge (AFP)', PROSE[0]], { rules })),
    ).toHaveLength(1)
  })
})
