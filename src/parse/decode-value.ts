const REFERENCE = /&(?:amp|lt|gt|quot|#39|#x27);/g
/** In an attribute, `&name=` and a lone `&` are themselves. */
const OTHER = /&(?!(?:amp|lt|gt|quot|#39|#x27);|[a-zA-Z\d]+=|[^a-zA-Z\d#]|$)/
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
}

/** An attribute's value with the usual character references decoded; undefined where it has others. */
export function decodeValue(value: string): string | undefined {
  if (!value.includes('&')) return value
  if (OTHER.test(value)) return undefined
  return value.replace(REFERENCE, (reference) => CHARACTERS[reference]!)
}
