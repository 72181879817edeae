import fc from 'fast-check'

/** Words of our own choosing in one language, and how it puts them together. */
export interface Language {
  readonly tag: string
  readonly words: readonly string[]
  /** What stands between two words. */
  readonly space: string
  readonly stop: string
}

const language = (tag: string, words: string, space = ' ', stop = '.'): Language => ({
  tag,
  words: words.split(' '),
  space,
  stop,
})

// In scripts that behave differently: case, dotted i, no case, right to left, joiners and marks, no spaces.
export const LANGUAGES: readonly Language[] = [
  language(
    'en',
    'harbour council bridge vote late spring fishermen mayor train night river said not ferry budget 12 3,000',
  ),
  language(
    'tr',
    'Işık İskele köprü belediye kıyı balıkçı bugün dedi ilçe yağmur değil ILICA kışın Ankara 2026 yüzde',
  ),
  language('ar', 'مدينة الميناء جسر المجلس اليوم قال العمدة ليس مُدُن سفينة النهر ١٢ الصيادون مساء'),
  language('fa', 'شهر بندر پل می‌رود شورا امروز گفت کتاب‌ها ماهیگیران شب ۱۲ رودخانه كتاب علي'),
  language('ja', '港町の橋が春に開く 市長は言った 漁師 予算 夜行列車 川 １２月 ガ ｶﾞ', '', '。'),
  language('zh', '港口 新桥 市长 春天 渔民 夜车 河流 预算 说 不 3月 12', '', '。'),
  language('ko', '항구 다리 시장 봄 어부 밤 기차 강 예산 말했다 아니다 12일 3월'),
  language('th', 'ท่าเรือ สะพาน นายก ฤดู ชาวประมง คืน รถไฟ แม่น้ำ กล่าว ไม่ ๑๒', '', ' '),
  language('hi', 'बंदरगाह पुल महापौर वसंत मछुआरे रात रेल नदी कहा नहीं बजट कि का १२', ' ', '।'),
  language('ru', 'порт мост мэр весна рыбаки ночь поезд река сказал не бюджет Ёлка ёлка 12'),
  language(
    'de',
    'Hafen Brücke Bürgermeister Frühling Fischer Straße Nacht Zug Fluss sagte nicht 12',
  ),
]

export const anyLanguage = fc.constantFrom(...LANGUAGES)

export const phrase = ({ words, space }: Language, min: number, max: number) =>
  fc
    .array(fc.constantFrom(...words), { minLength: min, maxLength: max })
    .map((list) => list.join(space))

export const credit = fc.constantFrom(' (AFP)', ' (Reuters)', ' (AP)', ' Foto: AFP', '')

export const caption = (speech: Language) =>
  fc.tuple(phrase(speech, 4, 12), credit).map((parts) => parts.join(''))

export const sentence = (speech: Language, min: number, max: number) =>
  fc
    .tuple(
      phrase(speech, min, max),
      fc.constantFrom(speech.stop, speech.stop, '!', '?', '…', '...', '', '”', ' (AFP)'),
    )
    .map((parts) => parts.join(''))
