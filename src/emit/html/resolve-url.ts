const SCHEME = /^[a-z][a-z\d+.-]*:/i
const WEB = /^https?:$/
const ADDRESS = /^(?:https?|mailto|tel):$/
/** What URL parsers leave out, so that `java\tscript:` is a scheme. */
const IGNORED = /[\0-\u0020\u007f\u00a0\u2028\u2029\ufeff]+/g

/** What would end a link's address, or be markup, where the printer or reader of it is careless. */
const MARKUP = /[\s\0-\u0020"<>\\^`{|}\u007f]/g

/**
 * A URL as it may be printed: absolute where there is something that it is relative to. Nothing for one that is not of
 * the web, has no place to lead to, or cannot be read.
 *
 * @param base an absolute URL
 * @param use `link` also allows `mailto:` and `tel:`
 */
export function resolveUrl(
  value: string,
  base: string | undefined,
  use: 'link' | 'picture',
): string | undefined {
  const trimmed = value.trim()
  if (trimmed === '' || trimmed.startsWith('#')) return undefined
  if (base === undefined && !SCHEME.test(trimmed.replace(IGNORED, ''))) return relativeUrl(trimmed)
  const url = parse(trimmed, base)
  return url && (use === 'link' ? ADDRESS : WEB).test(url.protocol)
    ? withoutMarkup(url.href)
    : undefined
}

/** Any page of the web: what cannot be read relative to it can be read relative to none. */
const ANY_PAGE = 'https://page.invalid/'

/** A URL that is relative to nothing known. Whatever a reader makes of its first part, it is no scheme. */
function relativeUrl(value: string): string | undefined {
  if (!parse(value, ANY_PAGE)) return undefined
  const [, path = '', rest = ''] = /^([^?#]*)([^]*)$/.exec(value) ?? []
  const url = withoutMarkup(path.replaceAll('\\', '/') + rest)
  return /^[^/?#]*[:&]/.test(url) ? `./${url}` : url
}

/** As URL parsers print it, in the parts of a URL also where they do not look. */
function withoutMarkup(url: string): string {
  return url.replace(MARKUP, (sign) => (/\s/.test(sign) ? '%20' : encodeURIComponent(sign)))
}

function parse(value: string, base: string | undefined): URL | undefined {
  try {
    return new URL(value, base)
  } catch {
    return undefined
  }
}
