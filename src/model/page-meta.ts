/** Where on a page a title was read. */
export type TitleSource = 'json-ld' | 'og' | 'twitter' | 'title'

export interface PageTitle {
  readonly text: string
  readonly source: TitleSource
}

/** A picture that the page's data describes. */
export interface PageImage {
  readonly url?: string
  readonly caption?: string
  readonly credit?: string
}

/** What a page says of itself in its head and in its data. Texts are trimmed, their white space single spaces. */
export interface PageMeta {
  /** Candidates, the most trusted first; each text once a source. */
  readonly titles: readonly PageTitle[]
  /** Names of the site and its publisher, each once: what a title may end in. */
  readonly siteNames: readonly string[]
  /** Summaries of the article, each once. */
  readonly descriptions: readonly string[]
  /** `<html lang>`, else what the data names. */
  readonly lang?: string
  /** The page's own address: canonical, `og:url`, JSON-LD; as printed. */
  readonly url?: string
  /** `<base href>`, as printed. */
  readonly base?: string
  /** Texts of articles in the page's data, HTML tags taken out, paragraphs separated by line breaks. */
  readonly articleBodies: readonly string[]
  /** Pictures in the page's data, with what is said of them. */
  readonly images: readonly PageImage[]
  readonly authors: readonly string[]
  /** As printed, ISO 8601 as a rule. */
  readonly published?: string
  /** Types of the articles in the page's data: `NewsArticle`, `LiveBlogPosting`. */
  readonly articleTypes: readonly string[]
  /** False: the page says that it shows a part to those who have not paid. */
  readonly isAccessibleForFree?: boolean
}
