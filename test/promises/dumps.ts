import fc from 'fast-check'

// Words of our own choosing, in scripts that behave differently: case, dotted i, no case, right to left, no spaces.
const VOCABULARIES = [
  'harbour council bridge vote late spring fishermen mayor train night river said not ferry budget 12 3,000'.split(
    ' ',
  ),
  'Işık İskele köprü belediye kıyı balıkçı bugün dedi ilçe yağmur değil ILICA kışın Ankara 2026 yüzde'.split(
    ' ',
  ),
  'مدينة الميناء جسر المجلس اليوم قال العمدة ليس مُدُن سفينة النهر ١٢ الصيادون مساء'.split(' '),
  '港町の橋が春に開く 市長は言った 漁師 予算 夜行列車 川'.split(' '),
]

const word = (vocabulary: readonly string[]) => fc.constantFrom(...vocabulary)
const phrase = (vocabulary: readonly string[], min: number, max: number) =>
  fc.array(word(vocabulary), { minLength: min, maxLength: max }).map((list) => list.join(' '))

const credit = fc.constantFrom(' (AFP)', ' (Reuters)', ' (AP)', ' Foto: AFP', '')
const stop = fc.constantFrom('.', '.', '!', '?', '…', '...', '', '”', ' (AFP)')

const block = fc.constantFrom(...VOCABULARIES).chain((vocabulary) =>
  fc.oneof(
    { weight: 3, arbitrary: phrase(vocabulary, 2, 9) },
    {
      weight: 3,
      arbitrary: fc.tuple(phrase(vocabulary, 4, 12), credit).map((parts) => parts.join('')),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(phrase(vocabulary, 12, 45), stop).map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: phrase(vocabulary, 8, 16).map((text) => `“${text}”`) },
    { weight: 1, arbitrary: phrase(vocabulary, 2, 6).map((text) => `- ${text}`) },
  ),
)

const artifact = fc.constantFrom(
  'TT',
  'Share',
  'Short Url',
  '1 / 5',
  'Görsel kaldırıldı.',
  'Image removed.',
  'Advertisement',
  'Paylaş',
  'AFP',
  'Video',
  '---',
)

/** A copy of a block as a scraper or a template would print it again. */
const copyOf = (text: string) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(text) },
    { weight: 1, arbitrary: fc.constant(text.toUpperCase()) },
    { weight: 1, arbitrary: fc.constant(`${text} (AFP)`) },
    { weight: 1, arbitrary: fc.constant(`Görsel kaldırıldı.${text}`) },
    {
      weight: 1,
      arbitrary: fc.nat({ max: text.length }).map((at) => `${text.slice(0, at).trim()}…`),
    },
    {
      weight: 1,
      arbitrary: fc.nat({ max: 6 }).map((at) =>
        text
          .split(' ')
          .filter((_, i) => i !== at)
          .join(' '),
      ),
    },
  )

const lineBreak = fc.constantFrom(
  '\n',
  '\n\n',
  '\n\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\n\n\n\n',
  '\u2028',
  '\n \n',
  '\n\u00a0\n',
)

const join = (blocks: readonly string[]) =>
  fc
    .array(lineBreak, { minLength: blocks.length, maxLength: blocks.length })
    .map((breaks) =>
      blocks.map((text, i) => text + (i < blocks.length - 1 ? breaks[i]! : '')).join(''),
    )

/** Few different blocks in any order, so that everything comes back somewhere. */
const shuffled = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .chain((pool) =>
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...pool).chain(copyOf) },
        { weight: 1, arbitrary: artifact },
      ),
      { maxLength: 24 },
    ),
  )

/** One article as a viewer prints it: header, control, header, body. */
const article = fc.constantFrom(...VOCABULARIES).chain((vocabulary) =>
  fc
    .record({
      title: phrase(vocabulary, 3, 10),
      captions: fc.array(
        fc.tuple(phrase(vocabulary, 4, 12), credit).map((parts) => parts.join('')),
        { maxLength: 2 },
      ),
      control: fc.constantFrom('TT', 'Short Url', 'Zq', ''),
      body: fc.array(
        fc.tuple(phrase(vocabulary, 20, 50), stop).map((parts) => parts.join('')),
        { minLength: 1, maxLength: 4 },
      ),
      printedTwice: fc.boolean(),
    })
    .map(({ title, captions, control, body, printedTwice }) => {
      const header = [title, ...captions.flatMap((caption) => [caption, caption])]
      const once = [...header, ...(control === '' ? [] : [control]), ...header, ...body]
      return printedTwice ? [...once, ...once] : once
    }),
)

const glued = fc.array(article, { minLength: 1, maxLength: 5 }).map((articles) => articles.flat())

/** Text dumps in the shapes that scrapers leave, and in shapes that nobody has seen. */
export const dumps = fc.oneof(shuffled.chain(join), glued.chain(join))
