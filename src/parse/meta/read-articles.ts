import type { PageImage } from '../../model/page-meta.ts'
import { plainText } from './plain-text.ts'

type Data = Readonly<Record<string, unknown>>

/** What JSON-LD says of one article. */
export interface Article {
  readonly types: readonly string[]
  readonly headlines: readonly string[]
  readonly description?: string
  readonly bodies: readonly string[]
  readonly images: readonly PageImage[]
  readonly authors: readonly string[]
  readonly publishers: readonly string[]
  readonly published?: string
  readonly lang?: string
  readonly url?: string
  readonly isAccessibleForFree?: boolean
}

/** A page's data holds fewer objects than this; what a hostile one holds beyond is not looked at. */
const MAX_OBJECTS = 10_000
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/
const SITE_TYPE = /(?:^WebSite|Organization)$/

/** The articles among the values of a page's JSON-LD scripts, and the names of its sites. */
export function readArticles(values: readonly unknown[]): {
  articles: Article[]
  siteNames: string[]
} {
  const objects = topObjects(values)
  const byId = new Map<string, Data>()
  for (const object of objects) {
    const id = object['@id']
    // A reference has nothing but the id.
    if (typeof id === 'string' && Object.keys(object).length > 1) byId.set(id, object)
  }
  const reader = new Reader(byId)
  return {
    articles: objects.filter(isArticle).map((object) => reader.article(object)),
    siteNames: objects
      .filter((object) => typesOf(object).some((type) => SITE_TYPE.test(type)))
      .flatMap((object) => reader.texts(object['name'])),
  }
}

/** The objects that say what the page is; not the ones that say what else there is to read. */
function topObjects(values: readonly unknown[]): Data[] {
  const objects: Data[] = []
  const left = [...values].toReversed()
  for (let seen = 0; left.length > 0 && seen < MAX_OBJECTS; seen++) {
    const value = left.pop()
    if (Array.isArray(value)) for (const item of value.toReversed()) left.push(item as unknown)
    else if (isData(value)) {
      objects.push(value)
      left.push(value['mainEntityOfPage'], value['mainEntity'], value['@graph'])
    }
  }
  return objects
}

function isArticle(object: Data): boolean {
  return (
    typeof object['articleBody'] === 'string' ||
    typesOf(object).some((type) => ARTICLE_TYPE.test(type))
  )
}

/** `http://schema.org/NewsArticle` is a `NewsArticle`. */
function typesOf(object: Data): string[] {
  return listOf(object['@type']).flatMap((type) =>
    typeof type === 'string' ? type.replace(/^.*[/:#]/, '') : [],
  )
}

/** Reads values that may be text, objects, references to objects, or lists of those. */
class Reader {
  readonly #byId: ReadonlyMap<string, Data>

  constructor(byId: ReadonlyMap<string, Data>) {
    this.#byId = byId
  }

  article(object: Data): Article {
    const [description] = this.texts(object['description'])
    const [published] = this.texts(object['datePublished'])
    const [lang] = this.texts(object['inLanguage'])
    const [url] = this.texts(object['url'])
    const free = truthOf(object['isAccessibleForFree'])
    return {
      types: typesOf(object),
      headlines: this.texts(object['headline'] ?? object['name']),
      bodies: [object, ...this.objects(object['liveBlogUpdate'])]
        .flatMap((each) => listOf(each['articleBody'] ?? each['reviewBody']))
        .flatMap((body) => (typeof body === 'string' ? paragraphs(body) : [])),
      images: ['image', 'associatedMedia', 'primaryImageOfPage'].flatMap((key) =>
        listOf(object[key]).flatMap((image) => this.#image(image)),
      ),
      authors: [...this.names(object['author']), ...this.names(object['creator'])],
      publishers: this.names(object['publisher']),
      ...(description !== undefined && { description }),
      ...(published !== undefined && { published }),
      ...(lang !== undefined && { lang }),
      ...(url !== undefined && { url }),
      ...(free !== undefined && { isAccessibleForFree: free }),
    }
  }

  texts(value: unknown): string[] {
    return listOf(value).flatMap((item) => {
      const text = isData(item) ? item['@value'] : item
      return typeof text === 'string' && text.trim() !== '' ? [line(text)] : []
    })
  }

  objects(value: unknown): Data[] {
    return listOf(value).flatMap((item) => (isData(item) ? [this.#follow(item)] : []))
  }

  /** Names of people and organisations, given as text or as objects. */
  names(value: unknown): string[] {
    return listOf(value).flatMap((item) =>
      isData(item) ? this.texts(this.#follow(item)['name']) : this.texts(item),
    )
  }

  #image(value: unknown): PageImage[] {
    if (typeof value === 'string') return [{ url: value }]
    if (!isData(value)) return []
    const image = this.#follow(value)
    const [url] = [...this.texts(image['contentUrl']), ...this.texts(image['url'])]
    const [caption] = [...this.texts(image['caption']), ...this.texts(image['description'])]
    const [credit] = [
      'creditText',
      'copyrightHolder',
      'creator',
      'author',
      'copyrightNotice',
    ].flatMap((key) => this.names(image[key]))
    const found: PageImage = {
      ...(url !== undefined && { url }),
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
    }
    return Object.keys(found).length > 0 ? [found] : []
  }

  #follow(object: Data): Data {
    const id = object['@id']
    return (typeof id === 'string' ? this.#byId.get(id) : undefined) ?? object
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `true` and `"True"` are true; what is neither true nor false says nothing. */
function truthOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string' || !/(?:true|false)$/i.test(value)) return undefined
  return /true$/i.test(value)
}

function line(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim()
}

/** A text with its line breaks; nothing when it has no words. */
function paragraphs(text: string): string[] {
  const lines = plainText(text)
    .split(/\s*\n\s*/)
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter((each) => each !== '')
  return lines.length > 0 ? [lines.join('\n')] : []
}
