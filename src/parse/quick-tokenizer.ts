/* oxlint-disable no-underscore-dangle -- parse5's names */
import { html as standard, Token, Tokenizer, TokenizerMode } from 'parse5'
import { Landmarks } from './landmarks.ts'
import { rawTextEnd, scanAttributes, tagNameEnd, whiteEnd } from './scan.ts'

const { CHARACTER, END_TAG, START_TAG, WHITESPACE_CHARACTER } = Token.TokenType
const NEVER = Number.POSITIVE_INFINITY
const [RETURN, BANG, DASH, SLASH, LESS, GREATER] = [0x0d, 0x21, 0x2d, 0x2f, 0x3c, 0x3e]
/** Characters that the standard reads as others. */
const CHANGED = /[\0\r]/

/**
 * The tokenizer of the standard, which reads text, tags and comments that are written plainly at a stretch. All else
 * is left to the standard's own way, a character at a time, so the tokens are the same. What scripts and styles hold is
 * left out, but for what `isRead` asks for. Tells no positions.
 */
export class QuickTokenizer extends Tokenizer {
  /** Whether letters and white space may be one token, which they may not in frames. */
  #isQuick = true
  #landmarks: Landmarks | undefined
  readonly #closing: Token.TagToken = {
    type: END_TAG,
    tagName: '',
    tagID: standard.TAG_ID.UNKNOWN,
    selfClosing: false,
    ackSelfClosing: false,
    attrs: [],
    location: null,
  }
  readonly #isRead: (tag: Token.TagToken) => boolean

  constructor(
    options: Tokenizer['options'],
    handler: Tokenizer['handler'],
    isRead: (tag: Token.TagToken) => boolean,
  ) {
    super(options, handler)
    this.#isRead = isRead
    // Offsets stay those of the source.
    this.preprocessor.bufferWaterline = NEVER
  }

  protected override _consume(): number {
    if (this.state === TokenizerMode.DATA) this.#skim()
    return super._consume()
  }

  protected override emitCurrentTagToken(): void {
    const tag = this.currentToken as Token.TagToken
    if (tag.tagName === 'frameset') this.#isQuick = false
    super.emitCurrentTagToken()
    if (tag.type === START_TAG && this.state !== TokenizerMode.DATA) this.#skimRawText(tag)
  }

  #skim(): void {
    const { preprocessor } = this
    const { html } = preprocessor
    // A line feed behind a carriage return is none.
    if (html.charCodeAt(preprocessor.pos) === RETURN) return
    while (this.#isQuick && this.state === TokenizerMode.DATA) {
      const at = preprocessor.pos + 1
      const isRead = html.charCodeAt(at) === LESS ? this.#markup(html, at) : this.#text(html, at)
      if (!isRead) return
    }
  }

  #ahead(html: string): Landmarks {
    this.#landmarks ??= new Landmarks(html)
    return this.#landmarks
  }

  #markup(html: string, at: number): boolean {
    const next = html.charCodeAt(at + 1)
    if (next === SLASH) return this.#endTag(html, at + 2)
    return next === BANG ? this.#comment(html, at + 2) : this.#startTag(html, at + 1)
  }

  #startTag(html: string, at: number): boolean {
    const end = tagNameEnd(html, at)
    if (end === at) return false
    const found = scanAttributes(html, end, this.#ahead(html))
    if (!found) return false
    this._createStartTagToken()
    const tag = this.currentToken as Token.TagToken
    tag.tagName = html.slice(at, end)
    tag.attrs = found.attributes
    tag.selfClosing = found.selfClosing
    this.preprocessor.pos = found.end
    this.emitCurrentTagToken()
    return true
  }

  #endTag(html: string, at: number): boolean {
    const end = tagNameEnd(html, at)
    if (end === at || html.charCodeAt(end) !== GREATER) return false
    this._flushRun('')
    // The parser keeps no end tag, so one serves for all that are written plainly.
    this.#closing.tagName = html.slice(at, end)
    this.currentToken = this.#closing
    this.preprocessor.pos = end
    this.emitCurrentTagToken()
    return true
  }

  #comment(html: string, at: number): boolean {
    const start = at + 2
    if (!html.startsWith('--', at) || html.charCodeAt(start) === GREATER) return false
    if (html.charCodeAt(start) === DASH && html.charCodeAt(start + 1) === GREATER) return false
    const end = html.indexOf('-->', start)
    if (end === -1) return false
    const data = html.slice(start, end)
    if (data.includes('--!>') || CHANGED.test(data)) return false
    this._createCommentToken(0)
    const comment = this.currentToken as Token.CommentToken
    comment.data = data
    this.preprocessor.pos = end + 2
    this.emitCurrentComment(comment)
    return true
  }

  /** White space before the first letter is a token of its own: what it means depends on where the letter stands. */
  #text(html: string, at: number): boolean {
    const isInside = this.currentCharacterToken?.type === CHARACTER
    const start = isInside ? at : whiteEnd(html, at)
    if (start > at) this.#run(WHITESPACE_CHARACTER, at, start)
    const end = Math.min(this.#ahead(html).textEnd(start), html.length)
    if (end > start) this.#run(CHARACTER, start, end)
    return end > at && html.charCodeAt(end) === LESS
  }

  #run(type: Token.CharacterToken['type'], start: number, end: number): void {
    this._ensureCharacterToken(type)
    if (start !== this.runEnd) {
      this._flushRun('')
      this.runStart = start
    }
    this.runEnd = end
    this.preprocessor.pos = end - 1
  }

  #skimRawText(tag: Token.TagToken): void {
    const isScript = this.state === TokenizerMode.SCRIPT_DATA
    if (!isScript && this.state !== TokenizerMode.RAWTEXT) return
    const { html, pos } = this.preprocessor
    const start = pos + 1
    const end = rawTextEnd(html, start, tag.tagName)
    if (end === -1) return
    const text = html.slice(start, end)
    // A script that writes a script may hold the end of that one.
    if (isScript && text.includes('<!--') && /<script/i.test(text)) return
    if (!this.#isRead(tag)) this.preprocessor.pos = end - 1
    else if (end > start && !CHANGED.test(text)) this.#run(CHARACTER, start, end)
  }
}
