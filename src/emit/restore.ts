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
  return unchanged(() => restoreText(record))
}

function restoreText(record: ArticleRecord): string {
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
  return unchanged(() => {
    const { encoding = 'utf-8', patch } = restoreData(record)
    const text = restoreText(record)
    return patch ? patched(text, encoding, patch) : encodeText(text, encoding)
  })
}

function patched(
  text: string,
  encoding: string,
  { head, tail, base64 }: NonNullable<Restore['patch']>,
): Uint8Array {
  const middle = fromBase64(base64)
  const all = head + tail === 0 ? new Uint8Array() : encodeText(text, encoding)
  // Else a short record could ask for all of the memory.
  if (!isIn(head, all) || !isIn(tail, all)) throw new RangeError('patch')
  const bytes = new Uint8Array(head + middle.length + tail)
  bytes.set(all.subarray(0, head))
  bytes.set(middle, head)
  bytes.set(all.subarray(all.length - tail), head + middle.length)
  return bytes
}

function isIn(count: number, { length }: Uint8Array): boolean {
  return Number.isInteger(count) && count >= 0 && count <= length
}

/** What goes wrong goes wrong because the record is not as it was written. */
function unchanged<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof UsageError) throw error
    const reason = 'Unexpected record that was changed, expected it as it was written'
    throw new UsageError(reason, { cause: error })
  }
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
