import { describe, expect, it } from 'vitest'
import { defaultRules } from '../../src/rules/default.ts'

const { findCredit } = defaultRules()

describe('findCredit', () => {
  it.each([
    ['The bridge (AFP)', 'bracket', 'AFP', '(AFP)'],
    ['The bridge. (AFP)', 'bracket', 'AFP', '(AFP)'],
    ['The bridge (AFP).', 'bracket', 'AFP', '(AFP).'],
    ['The bridge (AP Photo/Jane Roe)', 'bracket', 'AP Photo/Jane Roe', '(AP Photo/Jane Roe)'],
    ['Köprü (Fotoğraf: Ayşe Ak/ AA)', 'bracket', 'Ayşe Ak/ AA', '(Fotoğraf: Ayşe Ak/ AA)'],
    [
      'The bridge (Photo by Jane Roe / AFP)',
      'bracket',
      'Jane Roe / AFP',
      '(Photo by Jane Roe / AFP)',
    ],
    ['新しい橋（ロイター）', 'bracket', 'ロイター', '（ロイター）'],
    ['새 다리 [사진 출처=연합뉴스]', 'bracket', '연합뉴스', '[사진 출처=연합뉴스]'],
    ['الجسر الجديد (أ.ف.ب)', 'bracket', 'أ.ف.ب', '(أ.ف.ب)'],
    ['The bridge. Photo: Jane Roe/AP', 'label', 'Jane Roe/AP', 'Photo: Jane Roe/AP'],
    ['The bridge | Photo Credit: AP', 'label', 'AP', 'Photo Credit: AP'],
    ['Die Brücke © Ana Lindqvist', 'label', 'Ana Lindqvist', '© Ana Lindqvist'],
    [
      'The bridge JANE ROE/AFP/Getty Images',
      'tail',
      'JANE ROE/AFP/Getty Images',
      'JANE ROE/AFP/Getty Images',
    ],
    ['The bridge. Harbour Pool / AFP', 'tail', 'Harbour Pool / AFP', 'Harbour Pool / AFP'],
    ['Die Brücke. Foto: Jane Roe (AFP)', 'label', 'Jane Roe (AFP)', 'Foto: Jane Roe (AFP)'],
    ['The bridge. Jane M. Roe/AFP', 'tail', 'Jane M. Roe/AFP', 'Jane M. Roe/AFP'],
    ['Die Brücke am Morgen.Jane Roe/dpa', 'tail', 'Jane Roe/dpa', 'Jane Roe/dpa'],
    ['Die Brücke am Morgen.Getty Images', 'tail', 'Getty Images', 'Getty Images'],
    ['The bridge — AFP', 'tail', 'AFP', ' — AFP'],
    ['The bridge - Reuters', 'tail', 'Reuters', ' - Reuters'],
    ['“Erken bitirdik” dedi. İHA', 'tail', 'İHA', 'İHA'],
    ['Reuters', 'whole', 'Reuters', 'Reuters'],
    ['(AFP)', 'whole', 'AFP', '(AFP)'],
    ['Foto: Reuters', 'whole', 'Reuters', 'Foto: Reuters'],
    ['AFP / Getty Images', 'whole', 'AFP / Getty Images', 'AFP / Getty Images'],
    [
      'Credit...Jane Roe/The Harbour Times',
      'whole',
      'Jane Roe/The Harbour Times',
      'Credit...Jane Roe/The Harbour Times',
    ],
  ])('finds the credit of %j', (text, shape, credit, whole) => {
    const found = findCredit(text)
    expect(found && text.slice(found.start, found.end)).toBe(whole)
    expect(found).toMatchObject({ shape, credit })
  })

  it.each([
    'The bridge would stay closed, he told AFP.',
    'The news was first reported by Reuters',
    '(AFP) - The president said on Monday that the bridge would open.',
    'PARIS (Reuters) - The president said on Monday that the bridge would open.',
    'Members of the press (Reuters, AFP and others) were invited.',
    'Ministers of the alliance met in Brussels (NATO)',
    'A film by the Associated Press (AP)',
    'The bridge will open in June (according to Reuters)',
    'The two spoke to reporters from AP/AFP.',
    'He held up one more photo: his own.',
    'Photo: the new bridge seen from the fish market on the day it opened',
    'Foto: Jane Roe. The bridge was opened on Monday.',
    'They came for a week of rest (spa)',
    'Anadolu',
    'الشرق الأوسط',
    'Arşiv',
    'Credit Suisse',
    'Result: 3/4',
    '',
  ])('finds none in %j', (text) => {
    expect(findCredit(text)).toBeUndefined()
  })

  it.each([
    ['spaces', `a${' '.repeat(200_000)}b -`],
    ['stops', `${'.'.repeat(200_000)}a`],
    ['brackets', `${'('.repeat(100_000)}${')'.repeat(100_000)}`],
    ['labels', 'Foto: '.repeat(50_000)],
    ['slashes', `${'A/'.repeat(100_000)}AFP`],
    ['dashes', `${' - '.repeat(70_000)}AFP`],
  ])(
    'comes to an end with a block of %s',
    (_, text) => {
      expect(() => findCredit(text)).not.toThrow()
    },
    20_000,
  )
})
