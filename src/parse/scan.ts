import type { Token } from 'parse5'
import { decodeValue } from './decode-value.ts'
import type { Landmarks } from './landmarks.ts'

const [TAB, LINE_FEED, FORM_FEED, SPACE] = [0x09, 0x0a, 0x0c, 0x20]
const [DASH, DOT, SLASH, ZERO, COLON] = [0x2d, 0x2e, 0x2f, 0x30, 0x3a]
const [EQUALS, GREATER] = [0x3d, 0x3e]
const [UPPER_A, UPPER_Z, UNDERSCORE, LOWER_A, LOWER_Z] = [0x41, 0x5a, 0x5f, 0x61, 0x7a]
/** More on one element are rare; the standard's own way is made for telling many apart. */
const MAX_ATTRIBUTES = 50

/** What a start tag has behind its name, and where its `>` is. */
interface ScannedAttributes {
  readonly attributes: Token.Attribute[]
  readonly selfClosing: boolean
  readonly end: number
}

/** Where white space ends. */
export function whiteEnd(html: string, from: number): number {
  let at = from
  while (isWhite(html.charCodeAt(at))) at++
  return at
}

/** Where a tag's name of small letters ends that nothing unusual follows, else `from`. */
export function tagNameEnd(html: string, from: number): number {
  const first = html.charCodeAt(from)
  if (first < LOWER_A || first > LOWER_Z) return from
  let at = from + 1
  while (isName(html.charCodeAt(at))) at++
  const code = html.charCodeAt(at)
  return isWhite(code) || code === GREATER || code === SLASH ? at : from
}

/** The attributes of a start tag; undefined where one is written in a way that is better read by the character. */
export function scanAttributes(
  html: string,
  from: number,
  landmarks: Landmarks,
): ScannedAttributes | undefined {
  const attributes: Token.Attribute[] = []
  for (let at = from; at !== -1; at = scanAttribute(html, at, attributes, landmarks)) {
    at = whiteEnd(html, at)
    const code = html.charCodeAt(at)
    if (code === GREATER) return { attributes, selfClosing: false, end: at }
    if (code !== SLASH) continue
    const isEnd = html.charCodeAt(at + 1) === GREATER
    return isEnd ? { attributes, selfClosing: true, end: at + 1 } : undefined
  }
  return undefined
}

/**
 * Add the attribute that begins here.
 *
 * @returns where it ends, -1 where it is better read by the character
 */
function scanAttribute(
  html: string,
  from: number,
  attributes: Token.Attribute[],
  landmarks: Landmarks,
): number {
  let end = from
  let hasCapital = false
  for (let code = html.charCodeAt(end); isName(code) || isCapital(code);) {
    hasCapital ||= isCapital(code)
    code = html.charCodeAt(++end)
  }
  const name = hasCapital ? html.slice(from, end).toLowerCase() : html.slice(from, end)
  if (end === from || attributes.length === MAX_ATTRIBUTES || has(attributes, name)) return -1
  const sign = whiteEnd(html, end)
  const code = html.charCodeAt(sign)
  if (code !== EQUALS) {
    attributes.push({ name, value: '' })
    return sign > end || code === GREATER || code === SLASH ? sign : -1
  }
  const value = valueAt(html, whiteEnd(html, sign + 1), landmarks)
  if (!value) return -1
  attributes.push({ name, value: value.text })
  return value.end
}

/** Undefined where something in the value stands for something else. */
function valueAt(
  html: string,
  from: number,
  landmarks: Landmarks,
): { readonly text: string; readonly end: number } | undefined {
  const quote = html.charAt(from)
  const isQuoted = quote === '"' || quote === "'"
  const start = isQuoted ? from + 1 : from
  const end = isQuoted ? html.indexOf(quote, start) : bareEnd(html, start)
  if (end === -1 || landmarks.changed(start) < end) return undefined
  const text = decodeValue(html.slice(start, end))
  return text === undefined ? undefined : { text, end: isQuoted ? end + 1 : end }
}

function bareEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (isWhite(code) || code === GREATER) return at > from ? at : -1
  }
  return -1
}

/**
 * Where the end tag of an element begins that holds text and no tags.
 *
 * @returns -1 where there is none
 */
export function rawTextEnd(html: string, from: number, name: string): number {
  let at = html.indexOf('</', from)
  while (at !== -1 && !isEndTag(html, at + 2, name)) at = html.indexOf('</', at + 2)
  return at
}

function isEndTag(html: string, at: number, name: string): boolean {
  const end = at + name.length
  const code = html.charCodeAt(end)
  const isClosed = isWhite(code) || code === GREATER || code === SLASH
  return isClosed && html.slice(at, end).toLowerCase() === name
}

function has(attributes: readonly Token.Attribute[], name: string): boolean {
  for (const attribute of attributes) if (attribute.name === name) return true
  return false
}

function isWhite(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === FORM_FEED
}

function isCapital(code: number): boolean {
  return code >= UPPER_A && code <= UPPER_Z
}

/** Whether a character may stand in a name and is not a capital. */
function isName(code: number): boolean {
  return (
    (code >= LOWER_A && code <= LOWER_Z) ||
    (code >= DASH && code <= COLON && code !== SLASH && (code >= ZERO || code <= DOT)) ||
    code === UNDERSCORE
  )
}
