import { describe, expect, it } from 'vitest'
import {
  countSentences,
  endsInPunctuation,
  endsInQuestion,
  endsSentence,
  isEnumerated,
  isQuotation,
} from '../../src/text/sentence.ts'

describe('endsSentence', () => {
  it.each([
    ['a stop', 'The bridge is open.'],
    ['an exclamation', 'Open at last!'],
    ['a question', 'Is it open?'],
    ['an ellipsis', 'And then…'],
    ['a quote behind the stop', '“It is open.”'],
    ['a guillemet', '«Le pont est ouvert.»'],
    ['a bracket', '(The bridge is open.)'],
    ['a Japanese stop', '橋が開いた。'],
    ['a Japanese quotation', '「橋が開いた。」'],
    ['a full-width question mark', '本当？'],
    ['a full-width exclamation mark', '本当！'],
    ['an Arabic question mark', 'متى؟'],
    ['an Urdu stop', 'پل کھل گیا۔'],
    ['a danda', 'पुल खुला।'],
    ['white space behind it', 'Open. '],
  ])('sees %s', (_, text) => {
    expect(endsSentence(text)).toBe(true)
  })

  it.each([
    ['no stop', 'Harbour bridge opens'],
    ['a comma', 'The bridge,'],
    ['a colon', 'He said:'],
    ['a stop inside', 'No. 4 bridge'],
    ['nothing', ''],
    ['a credit behind the stop', 'The bridge opens. (AFP)'],
  ])('does not see %s', (_, text) => {
    expect(endsSentence(text)).toBe(false)
  })
})

describe('endsInQuestion', () => {
  it.each(['Is it open?', '“Is it open?”', '本当？', 'متى؟', 'Is it open? '])('sees %j', (text) => {
    expect(endsInQuestion(text)).toBe(true)
  })

  it.each(['It is open.', 'Open? No', '', 'Is it open?!'])('does not see %j', (text) => {
    expect(endsInQuestion(text)).toBe(false)
  })
})

describe('endsInPunctuation', () => {
  it.each(['Open.', 'open,', 'open -', 'open ', 'open)', '5 %', 'a+', '開、'])(
    'judges %j',
    (text) => {
      expect(endsInPunctuation(text)).toBe(text !== 'open ')
    },
  )
})

describe('countSentences', () => {
  it.each([
    ['', 0],
    ['Harbour bridge', 0],
    ['One. Two! Three?', 3],
    ['Wait... what', 1],
    ['It cost 1.5 million.', 1],
    ['“One.” “Two.”', 2],
    ['来た。 見た。', 2],
  ])('counts those of %j', (text, count) => {
    expect(countSentences(text)).toBe(count)
  })
})

describe('isQuotation', () => {
  it.each([
    '“We came back”',
    '"We came back."',
    '„Wir kamen zurück“',
    '« Nous revenons »',
    '「戻った」',
    '『戻った』',
    '‹Wir›',
    "'We'",
    '‘We’',
    '“We came back”.',
    '“Two\nlines”',
  ])('takes %j', (text) => {
    expect(isQuotation(text)).toBe(true)
  })

  it.each([
    'We came back',
    '“We came back” was all',
    'All said “We came back”',
    '“We came back”..',
    '“',
    '',
  ])('refuses %j', (text) => {
    expect(isQuotation(text)).toBe(false)
  })
})

describe('isEnumerated', () => {
  it.each([
    '1. Salt',
    '12) Salt',
    '(3) Salt',
    '3: Salt',
    '[4] Salt',
    'a) Salt',
    '(ب) ملح',
    '٣. ملح',
    '- Salt',
    '– Salt',
    '— Salt',
    '• Salt',
    '* Salt',
    '· Salt',
    '▪ Salt',
  ])('takes %j', (text) => {
    expect(isEnumerated(text)).toBe(true)
  })

  it.each([
    'Salt',
    '1 Salt',
    '12345. Salt',
    '1.5 grams',
    '-5 degrees',
    'ab) Salt',
    'x 1. Salt',
    '',
  ])('refuses %j', (text) => {
    expect(isEnumerated(text)).toBe(false)
  })
})
