import fc from 'fast-check'
import { anyLanguage, caption, type Language, LANGUAGES, phrase, sentence } from './languages.ts'

const block = anyLanguage.chain((speech) =>
  fc.oneof(
    { weight: 3, arbitrary: phrase(speech, 2, 9) },
    { weight: 3, arbitrary: caption(speech) },
    { weight: 4, arbitrary: sentence(speech, 12, 45) },
    { weight: 1, arbitrary: phrase(speech, 8, 16).map((text) => `“${text}”`) },
    { weight: 1, arbitrary: phrase(speech, 2, 6).map((text) => `- ${text}`) },
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
    { weight: 1, arbitrary: fc.constantFrom('NFC', 'NFD').map((form) => text.normalize(form)) },
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
  '\r',
  '\n\n\n\n',
  '\u2028',
  '\u2029',
  '\u0085',
  '\n \n',
  '\n\u00a0\n',
  '\n\t',
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

const control = fc.constantFrom('TT', 'Short Url', 'Zq', '')

/** One article as a viewer prints it: header, control, header, body. */
const article = (speech: Language) =>
  fc
    .record({
      title: phrase(speech, 3, 10),
      captions: fc.array(caption(speech), { maxLength: 2 }),
      control,
      body: fc.array(sentence(speech, 20, 50), { minLength: 1, maxLength: 4 }),
      printedTwice: fc.boolean(),
    })
    .map(({ title, captions, control: button, body, printedTwice }) => {
      const header = [title, ...captions.flatMap((text) => [text, text])]
      const once = [...header, ...(button === '' ? [] : [button]), ...header, ...body]
      return printedTwice ? [...once, ...once] : once
    })

const glued = fc
  .array(anyLanguage.chain(article), { minLength: 1, maxLength: 5 })
  .map((articles) => articles.flat())

/** Pictures with the article's title before each, as galleries print them. */
const gallery = anyLanguage.chain((speech) =>
  fc
    .record({
      title: phrase(speech, 3, 10),
      captions: fc.array(caption(speech), { minLength: 1, maxLength: 6 }),
      body: fc.array(sentence(speech, 20, 50), { maxLength: 3 }),
    })
    .map(({ title, captions, body }) => [
      ...captions.flatMap((text, i) => [title, `${i + 1} / ${captions.length}`, text]),
      ...body,
    ]),
)

/** Paragraphs with a line break where the column ends. */
const wrapped = fc
  .constantFrom(...LANGUAGES.filter(({ space }) => space === ' '))
  .chain(article)
  .chain((blocks) =>
    fc.constantFrom(40, 60, 72).map((width) => blocks.map((text) => wrap(text, width))),
  )

function wrap(text: string, width: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!
    if (last !== '' && last.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

/** What no text should hold and some do. */
const noise = fc.constantFrom(
  '\0',
  '\ufeff',
  '\ufffd',
  '\ud83d',
  '\udc4d',
  '\u00a0',
  '\u200b',
  '\u200f',
  '\u00ad',
  '\u001b[0m',
  '\u0007',
  '👍',
)

const disturbed = (text: string) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(text) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.tuple(fc.nat({ max: text.length }), noise), { minLength: 1, maxLength: 4 })
        .map((pieces) =>
          pieces.reduce((left, [at, piece]) => left.slice(0, at) + piece + left.slice(at), text),
        ),
    },
    { weight: 1, arbitrary: fc.constant(`\ufeff${text}`) },
  )

/** Text dumps in the shapes that scrapers leave, and in shapes that nobody has seen. */
export const dumps = fc
  .oneof(shuffled.chain(join), glued.chain(join), gallery.chain(join), wrapped.chain(join))
  .chain(disturbed)
