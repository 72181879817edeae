import type { Element, Properties } from 'hast'
import { fold } from '../../text/fold.ts'
import { property } from '../../tree/property.ts'
import { resolveUrl } from './resolve-url.ts'

const IMAGE = /^(?:amp-)?img$/
const PLAYER = /^(?:amp-)?(video|audio)$/
/** `data-src`, `data-lazy-srcset`, `data-original`: where scripts find the picture that `src` only stands in for. */
const LAZY_KEY = /^data(?:.*src(?:set)?|.*original|.*lazy.*)$/i
const LOOKS_LIKE_URL =
  /^(?:https?:)?\/\/\S+$|^[^\s:]*\/[^\s:]*$|^[^\s:]+\.(?:avif|gif|jpe?g|png|svg|webp)(?:\?\S*)?$/i
const CANDIDATE = /([^\s,]\S*[^\s,]|[^\s,])(?:\s+(\d+(?:\.\d+)?[wxh]))?\s*(?:,|$)/g
const MAX_CANDIDATES = 20
/** Characters of a list of sources that are looked at. */
const WINDOW = 20_000

/**
 * The pictures in an element, made new: images with the source that a script would have set, videos and sounds. What
 * stands in `noscript` counts where nothing else shows a picture; a picture that comes twice is one.
 */
export function pictures(
  element: Element,
  base: string | undefined,
  skip: ReadonlySet<Element> | undefined,
): Element[] {
  const found = { shown: new Map<string, Element>(), unscripted: new Map<string, Element>() }
  const left: { node: Element; isUnscripted: boolean; picture: Element | undefined }[] = [
    { node: element, isUnscripted: false, picture: undefined },
  ]
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, picture } = next
    if (skip?.has(node)) continue
    const made = IMAGE.test(node.tagName) ? image(node, picture, base) : player(node, base)
    const into = next.isUnscripted ? found.unscripted : found.shown
    const key = made && property(made, 'src')
    if (made && key !== undefined && !into.has(key)) into.set(key, made)
    const isUnscripted = next.isUnscripted || node.tagName === 'noscript'
    for (const child of node.children.toReversed())
      if (child.type === 'element')
        left.push({
          node: child,
          isUnscripted,
          picture: node.tagName === 'picture' ? node : picture,
        })
  }
  return [...(found.shown.size > 0 ? found.shown : found.unscripted).values()]
}

/** Leave out an `alt` that says what the caption says. */
export function withoutRepeatedAlt(pictureNodes: readonly Element[], caption: string): void {
  const folded = fold(caption)
  for (const { properties } of pictureNodes) {
    const { alt } = properties
    if (typeof alt === 'string' && alt !== '' && folded.includes(fold(alt))) properties['alt'] = ''
  }
}

function image(
  node: Element,
  picture: Element | undefined,
  base: string | undefined,
): Element | undefined {
  const sets = [
    ...lazyValues(node, true),
    property(node, 'srcSet'),
    ...(picture?.children ?? []).flatMap((child) =>
      child.type === 'element' && child.tagName === 'source'
        ? [...lazyValues(child, true), property(child, 'srcSet')]
        : [],
    ),
  ].map((set) => candidates(set, base))
  const own = [...lazyValues(node, false), property(node, 'src')]
    .map((value) => resolveUrl(value, base, 'picture'))
    .find((url) => url !== undefined)
  const set = sets.find((each) => each.length > 0) ?? []
  const src = own ?? set[0]?.url
  if (src === undefined) return undefined
  const properties: Properties = { src }
  if (set.length > 1)
    properties['srcSet'] = set
      .map(({ url, size }) => (size === '' ? url : `${url} ${size}`))
      .join(', ')
  if (set.length > 1 && node.properties['sizes'] !== undefined)
    properties['sizes'] = node.properties['sizes']
  properties['alt'] = property(node, 'alt').replace(/\s+/g, ' ').trim()
  for (const name of ['width', 'height']) {
    const value = property(node, name)
    if (/^\d{1,5}$/.test(value)) properties[name] = Number(value)
  }
  return { type: 'element', tagName: 'img', properties, children: [] }
}

function player(node: Element, base: string | undefined): Element | undefined {
  const [, tagName] = PLAYER.exec(node.tagName) ?? []
  if (tagName === undefined) return undefined
  const sources = node.children.map((child) =>
    child.type === 'element' ? property(child, 'src') : '',
  )
  const src = [property(node, 'src'), property(node, 'dataSrc'), ...sources]
    .map((value) => resolveUrl(value, base, 'picture'))
    .find((url) => url !== undefined)
  if (src === undefined) return undefined
  const poster = resolveUrl(property(node, 'poster'), base, 'picture')
  const properties: Properties = {
    src,
    controls: true,
    ...(tagName === 'video' && poster !== undefined && { poster }),
  }
  return { type: 'element', tagName, properties, children: [] }
}

/** What the `data-` attributes of a lazy image name: lists of sources, or single ones. */
function lazyValues({ properties }: Element, isSet: boolean): string[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    if (typeof value !== 'string' || !LAZY_KEY.test(key)) return []
    const text = value.trim()
    const looksRight = isSet
      ? /srcset$/i.test(key)
      : !/srcset$/i.test(key) && LOOKS_LIKE_URL.test(text)
    return looksRight ? [text] : []
  })
}

function candidates(set: string, base: string | undefined): { url: string; size: string }[] {
  const found: { url: string; size: string }[] = []
  for (const [, value = '', size = ''] of set.slice(0, WINDOW).matchAll(CANDIDATE)) {
    const url = resolveUrl(value, base, 'picture')
    if (url !== undefined) found.push({ url, size })
    if (found.length === MAX_CANDIDATES) break
  }
  return found
}
