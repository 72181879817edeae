import { Buffer } from 'node:buffer'
import type { Block } from '../model/block.ts'
import type { Explanation } from '../model/explanation.ts'
import { fold } from '../text/fold.ts'
import { endsSentence } from '../text/sentence.ts'
import { lineForms, type FormOfLine } from './line-forms.ts'
import { linePlaces, type LinePlace, type PlaceCounts } from './line-places.ts'

/** Different texts of a line that are kept as examples. */
const VARIANTS = 5
/** Paragraphs that are kept as examples of body text, and their words. */
const PARAGRAPHS = 3
const PARAGRAPH_WORDS = [25, 60] as const

/** A line and how often it came. */
export interface LineCount extends FormOfLine {
  /** Documents in which it stands. */
  documents: number
  /** Blocks that are it. */
  times: number
  /** Those of them that close a sentence. */
  sentences: number
  /** By the first such block of a document. */
  readonly places: PlaceCounts
  /** A few different texts of it, as printed. */
  readonly variants: string[]
}

/** The lines of the documents of one site. */
export class SiteLines {
  documents = 0
  /** Body paragraphs of different documents, as printed. */
  readonly paragraphs: string[] = []
  /** Primary language tags, with the number of documents. */
  readonly languages = new Map<string, number>()
  readonly #lines = new Map<string, LineCount>()
  /** Titles and captions, folded: lines that are some article's own. */
  readonly #own = new Set<string>()

  get size(): number {
    return this.#lines.size + this.#own.size
  }

  /** All lines that are no title and no caption of any document. */
  lines(): LineCount[] {
    return [...this.#lines.values()].filter(
      ({ form, key }) => form !== 'whole' || !this.#own.has(key),
    )
  }

  /** Count a document: each line once, however often it stands there. */
  add(explanation: Explanation, staying: readonly Block[]): void {
    this.documents += 1
    const { record } = explanation
    const [language] = record.lang?.toLowerCase().split(/[-_]/) ?? []
    if (language && /^[a-z]{2,3}$/.test(language))
      this.languages.set(language, (this.languages.get(language) ?? 0) + 1)
    for (const { title, captions } of record.articles) {
      for (const text of [title ?? '', ...captions.map((caption) => caption.text)])
        if (text !== '' && text.length <= 200) this.#own.add(ownCopy(fold(text)))
    }
    const placeOf = linePlaces(explanation)
    const met = new Set<LineCount>()
    for (const block of staying) {
      for (const form of lineForms(block)) {
        const line = this.#lineOf(form)
        count(line, block.text, met.has(line) ? undefined : placeOf(block.index))
        met.add(line)
      }
    }
    this.#keepParagraph(staying)
  }

  /** Forget the half of the lines that came in the fewest documents, of those the ones met first. */
  forgetRare(): void {
    const byCount = [...this.#lines].toSorted(([, a], [, b]) => a.documents - b.documents)
    for (const [key] of byCount.slice(0, Math.ceil(byCount.length / 2))) this.#lines.delete(key)
    const own = [...this.#own]
    for (const key of own.slice(0, Math.ceil(own.length / 2))) this.#own.delete(key)
  }

  #lineOf({ form, key, phrase }: FormOfLine): LineCount {
    const id = `${form} ${key}`
    const known = this.#lines.get(id)
    if (known) return known
    const line: LineCount = {
      form,
      key: ownCopy(key),
      phrase: ownCopy(phrase),
      documents: 0,
      times: 0,
      sentences: 0,
      places: { first: 0, last: 0, header: 0, end: 0 },
      variants: [],
    }
    this.#lines.set(ownCopy(id), line)
    return line
  }

  #keepParagraph(staying: readonly Block[]): void {
    if (this.paragraphs.length >= PARAGRAPHS) return
    const [least, most] = PARAGRAPH_WORDS
    const found = staying.find(
      ({ text, words }) =>
        words.length >= least &&
        words.length <= most &&
        // A rule's example that begins with a tag is a page.
        !text.startsWith('<') &&
        endsSentence(text) &&
        !this.paragraphs.includes(text),
    )
    if (found) this.paragraphs.push(ownCopy(found.text))
  }
}

/** @param place where the line stands, for the first of a document */
function count(line: LineCount, text: string, place: LinePlace | undefined): void {
  line.times += 1
  if (endsSentence(text)) line.sentences += 1
  const kept = line.form === 'whole' ? 1 : VARIANTS
  if (line.variants.length < kept && !line.variants.includes(text))
    line.variants.push(ownCopy(text))
  if (!place) return
  line.documents += 1
  line.places.first += Number(place.first)
  line.places.last += Number(place.last)
  line.places.header += Number(place.header)
  line.places.end += Number(place.end)
}

/** A part of a string keeps the whole of it in memory; this is a string of its own. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString()
}
