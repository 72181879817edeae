import { describe, expect, it } from 'vitest'
import { defaultRules } from '../../src/rules/default.ts'

function glued(text: string): string[] {
  return defaultRules()
    .findGlued(text)
    .map(({ start, end }) => text.slice(start, end))
}

describe('findGlued', () => {
  it.each([
    ['at the start', 'Görsel kaldırıldı.Kuzey Kore lideri', ['Görsel kaldırıldı.']],
    ['at the start, without its stop', 'Görsel kaldırıldıKuzey Kore', ['Görsel kaldırıldı']],
    ['at the end', 'Bakanlık açıkladı.Görsel kaldırıldı.', ['Görsel kaldırıldı.']],
    ['at the end, behind a word', 'Bakanlık açıkladıGörsel kaldırıldı', ['Görsel kaldırıldı']],
    ['in the middle', 'Dün.Görsel kaldırıldı.Bugün.', ['Görsel kaldırıldı.']],
    ['twice', 'Image removed.Image removed.', ['Image removed.', 'Image removed.']],
    ['before a quotation', 'Image removed.“Never,” she said.', ['Image removed.']],
    ['before uncased letters', 'Image removed.الجسر الجديد', ['Image removed.']],
    ['in capitals with any i', 'GÖRSEL KALDIRILDI.KUZEY', ['GÖRSEL KALDIRILDI.']],
    ['with a no-break space', 'Image\u00a0removed.The bridge', ['Image\u00a0removed.']],
    ['with an accent typed apart', 'Image retire\u0301e.Le pont', ['Image retire\u0301e.']],
    ['beside an invisible sign', '\u200bImage removed.\u200bThe bridge', ['Image removed.']],
  ])('finds a phrase %s', (_, text, expected) => {
    expect(glued(text)).toEqual(expected)
  })

  it('finds markup wherever it stands', () => {
    const icon = '![Image removed.](/core/misc/icons/e32700/error.svg)'
    expect(glued(`${icon}The bridge`)).toEqual([icon])
    expect(glued(`The bridge ${icon} and ${icon}`)).toEqual([icon, icon])
    expect(glued(icon)).toEqual([])
  })

  it.each([
    'Görsel kaldırıldı.',
    'Görsel kaldırıldı. Dün yapılan açıklamada nedeni söylenmedi.',
    'Bakanlık açıkladı. Görsel kaldırıldı.',
    'Görsel kaldırıldıktan sonra',
    'Görsel kaldırıldı, çünkü yasaktı.',
    'Image removed: the story of a wall',
    'The sign said “Image removed.”',
    'The sign said "Image removed."',
    'Bild entfernt.de',
  ])('leaves %j', (text) => {
    expect(glued(text)).toEqual([])
  })
})
