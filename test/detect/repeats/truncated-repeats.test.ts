import { describe, expect, it } from 'vitest'
import { truncatedRepeats } from '../../../src/detect/repeats/truncated-repeats.ts'
import { inShort, PROSE, rulesOf, sceneOf } from '../scene.ts'

const WHOLE = PROSE[3]

function found(
  text: string | readonly string[],
  values: Readonly<Record<string, number>> = {},
): string[] {
  const scene = sceneOf(text, { rules: rulesOf({ values }) })
  return inShort(truncatedRepeats(scene, scene.blocks)).map((line) =>
    line.replace(' drop repeats/truncated', ''),
  )
}

describe('truncatedRepeats', () => {
  it.each([
    ['between words', 'Die Fähre fuhr am letzten Abend …'],
    ['behind a word', 'Die Fähre fuhr am letzten Abend noch…'],
    ['by three stops', 'Die Fähre fuhr am letzten Abend ...'],
    ['by three stops behind a word', 'Die Fähre fuhr am letzten Abend...'],
    ['in brackets', 'Die Fähre fuhr am letzten Abend […]'],
    ['in round brackets', 'Die Fähre fuhr am letzten Abend (...)'],
    ['in quotation marks', '„Die Fähre fuhr am letzten Abend …“'.replace('“', '”')],
    ['inside a word', 'Die Fähre fuhr am letzten Abend noch ein…'],
    ['behind the first letter of a word', 'Die Fähre fuhr am letzten Abend n…'],
    ['behind a comma', 'Die Fähre fuhr am letzten Abend noch einmal über den Fluss,…'],
    ['in other case', 'DIE FÄHRE FUHR AM LETZTEN ABEND…'],
    ['at five words', 'Die Fähre fuhr am letzten …'],
    ['inside the sixth word', 'Die Fähre fuhr am letzten Ab…'],
  ])('finds a copy cut %s', (_, teaser) => {
    expect(found([teaser, WHOLE])).toEqual(['0 → 1'])
    expect(found([WHOLE, PROSE[0], teaser])).toEqual(['2 → 0'])
  })

  it.each([
    ['that no ellipsis ends', 'Die Fähre fuhr am letzten Abend'],
    ['whose last word does not fit', 'Die Fähre fuhr am letzten Abend nie…'],
    [
      'whose last word a comma ends, and does not fit',
      'Die Fähre fuhr am letzten Abend noch ein,…',
    ],
    ['that says something else', 'Die Fähre fuhr am letzten Morgen …'],
    ['with another number', 'Die Fähre fuhr am letzten Abend 12 …'],
    ['of four words', 'Die Fähre fuhr am …'],
    ['of four words and a half', 'Die Fähre fuhr am letz…'],
    ['that is nothing but an ellipsis', '…'],
    ['of what another does not say', 'Der Kapitän schloss die Brücke ab …'],
    ['with an ellipsis inside', 'Die Fähre … fuhr am letzten Abend'],
  ])('keeps a line %s', (_, line) => {
    expect(found([line, WHOLE])).toEqual([])
  })

  it('finds a middle part that is cut at its end', () => {
    expect(found(['fuhr am letzten Abend noch einmal …', WHOLE])).toEqual(['0 → 1'])
  })

  it('proposes no whole sentence that a longer one holds, though another copy is cut short', () => {
    const part = 'Die Fähre fuhr am letzten Abend'
    expect(found([part, `${part} …`, WHOLE])).toEqual(['1 → 2'])
  })

  it('finds no copy cut inside a word that begins where the longer text ends', () => {
    expect(
      found([
        'Die Fähre fuhr am letzten Abend noch…',
        'So war es: Die Fähre fuhr am letzten Abend',
      ]),
    ).toEqual([])
  })

  it('finds no copy cut inside a word where the text ends before it', () => {
    expect(found([`${WHOLE.slice(0, -1)} und…`, WHOLE])).toEqual([])
  })

  it('takes its number from the rules', () => {
    expect(found(['Die Fähre fuhr …', WHOLE], { 'repeats/truncated minWords': 3 })).toEqual([
      '0 → 1',
    ])
    expect(
      found(['Die Fähre fuhr am letzten …', WHOLE], { 'repeats/truncated minWords': 6 }),
    ).toEqual([])
  })

  it('is quiet where its rule is off', () => {
    const rules = rulesOf({ off: ['repeats/truncated'] })
    const scene = sceneOf(['Die Fähre fuhr am letzten …', WHOLE], { rules })
    expect(truncatedRepeats(scene, scene.blocks)).toEqual([])
  })

  it('says what it found', () => {
    const scene = sceneOf(['Die Fähre fuhr am letzten …', WHOLE])
    expect(truncatedRepeats(scene, scene.blocks)[0]?.reason).toBe(
      'Unexpected text cut short, expected one',
    )
  })
})
