/** How an element's text runs: inside its line, in lines of its own, or not at all. */
export type ElementKind = 'inline' | 'box' | 'break' | 'picture' | 'skip'

const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|meter|nobr|output|picture|progress|q|rp|rt|ruby|s|samp|slot|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/
const SKIP =
  /^(?:applet|area|audio|canvas|datalist|embed|frame|frameset|head|input|link|map|math|meta|noembed|noframes|object|option|optgroup|param|rp|script|select|source|style|svg|textarea|title|track)$/
const PICTURE = /^(?:img|amp-img|video|amp-video|iframe|amp-iframe)$/

const known = new Map<string, ElementKind>()
const KNOWN_MAX = 1_000

/** What kind of element a name stands for. An unknown one with a hyphen is a box: its maker has to say otherwise. */
export function elementKind(tagName: string): ElementKind {
  const found = known.get(tagName)
  if (found) return found
  const kind = judge(tagName)
  if (known.size < KNOWN_MAX) known.set(tagName, kind)
  return kind
}

function judge(tagName: string): ElementKind {
  if (tagName === 'br') return 'break'
  if (PICTURE.test(tagName)) return 'picture'
  if (SKIP.test(tagName)) return 'skip'
  return INLINE.test(tagName) ? 'inline' : 'box'
}
