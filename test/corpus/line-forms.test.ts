import { describe, expect, it } from 'vitest'
import { lineForms } from '../../src/corpus/line-forms.ts'
import { fold } from '../../src/text/fold.ts'
import { words } from '../../src/text/words.ts'

const formsOf = (text: string) => {
  const folded = fold(text)
  return lineForms({ text, folded, words: words(folded) }).map(
    ({ form, key, phrase }) => `${form}: ${phrase} = ${key}`,
  )
}

describe('lineForms', () => {
  it.each([
    ['Harbour Plus!', ['whole: Harbour Plus! = harbour plus']],
    ['3 comments', ['whole: 3 comments = 3 comments', 'numbered: {n} comments = # comments']],
    ['Bus 1024', ['whole: Bus 1024 = bus 1024']],
    ['Fill {a} in', ['whole: Fill  a  in = fill a in']],
    [
      'Inside: Ships in fog',
      ['label: Inside = inside', 'whole: Inside: Ships in fog = inside ships in fog'],
    ],
    ['https://harbour.example/a', ['whole: https://harbour.example/a = https harbour example a']],
    ['12:30', []],
    ['23 May 2024', []],
    ['***', []],
    ['word '.repeat(21).trim(), []],
    ['w'.repeat(201), []],
  ])('of %s', (text, forms) => {
    expect(formsOf(text)).toEqual(forms)
  })

  it('leaves numbers in a line that is too long for a rule without them', () => {
    expect(formsOf(`3 ${'w'.repeat(80)}`)).toHaveLength(1)
  })
})
