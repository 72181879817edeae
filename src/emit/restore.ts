import { fromBase64 } from '@exodus/bytes/base64.js'
import type { Article, ArticleRecord, Restore } from '../model/record.ts'
import { UsageError } from '../report/error.ts'
import { encodeText } from '../text/encode-text.ts'

const MARK = /([tcbr+a|])(\d*)/gy

/**
 * The input that a record was made from, as text.
 *
 * @throws UsageError when the record has no `restore`, or its parts were changed
 */
export function restore(record: ArticleRecord): string {
  const { layout } = restoreData(record)
  const queues = new Queues(record)
  let out = ''
  let at = 0
  while (at < layout.length) {
    MARK.lastIndex = at
    const mark = MARK.exec(layout)
    if (!mark) {
      out += layout[at]
      at++
      continue
    }
    const [whole, kind = '', length = ''] = mark
    out += queues.take(kind, length === '' ? undefined : Number(length))
    at += whole.length
  }
  return out
}

/**
 * The bytes that a record was made from; the UTF-8 of the text when the input was a string.
 *
 * @throws UsageError as `restore` does
 */
export function restoreBytes(record: ArticleRecord): Uint8Array {
  const { encoding = 'utf-8', patch } = restoreData(record)
  const text = restore(record)
  if (!patch) return encodeText(text, encoding)
  const middle = fromBase64(patch.base64)
  const whole = patch.head + patch.tail === 0 ? new Uint8Array() : encodeText(text, encoding)
  const bytes = new Uint8Array(patch.head + middle.length + patch.tail)
  bytes.set(whole.subarray(0, patch.head))
  bytes.set(middle, patch.head)
  bytes.set(whole.subarray(whole.length - patch.tail), patch.head + middle.length)
  return bytes
}

function restoreData({ restore: data, id }: ArticleRecord): Restore & { readonly layout: string } {
  if (data?.layout !== undefined) return { ...data, layout: data.layout }
  throw new UsageError(
    `Unexpected record ${id ?? ''} without \`restore\`, expected one made from text`,
  )
}

/** The record's texts, each taken once and in order. */
class Queues {
  readonly #articles: readonly Article[]
  readonly #removed: readonly string[]
  #article = 0
  #taken = { t: 0, c: 0, b: 0, r: 0 }
  #paragraphs: readonly string[]
  /** What is left of a block that was printed from several pieces. */
  #rest = ''

  constructor({ articles, removed }: ArticleRecord) {
    this.#articles = articles
    this.#removed = removed.map(({ text }) => text)
    this.#paragraphs = paragraphsOf(articles[0])
  }

  take(kind: string, length: number | undefined): string {
    if (kind === 'a' || kind === '|') {
      this.#article++
      this.#taken = { ...this.#taken, t: 0, c: 0, b: 0 }
      this.#paragraphs = paragraphsOf(this.#articles[this.#article])
      return kind === 'a' ? '---' : ''
    }
    const text = kind === '+' ? this.#rest : this.#next(kind)
    if (length === undefined) return text
    this.#rest = text.slice(length + 1)
    return text.slice(0, length)
  }

  #next(kind: string): string {
    const article = this.#articles[this.#article]
    let text: string | null | undefined
    if (kind === 't') text = article?.title
    else if (kind === 'c') text = article?.captions[this.#taken.c++]?.text
    else if (kind === 'b') text = this.#paragraphs[this.#taken.b++]
    else text = this.#removed[this.#taken.r++]
    if (text === undefined || text === null)
      throw new UsageError(
        'Unexpected `restore` that asks for more text than the record holds, expected the record as it was written',
      )
    return text
  }
}

function paragraphsOf(article: Article | undefined): readonly string[] {
  return article?.body.split('\n\n') ?? []
}
