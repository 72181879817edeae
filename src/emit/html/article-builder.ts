import type { Element, ElementContent, Properties } from 'hast'
import type { HtmlArticles, HtmlPart } from '../../model/html-part.ts'
import { property } from '../../tree/property.ts'
import type { InlineMarkup } from './inline-markup.ts'
import { pictures, withoutRepeatedAlt } from './pictures.ts'
import type { Wrappers } from './wrappers.ts'

interface Wrapper {
  readonly source: Element
  readonly made: Element
}

interface Figure {
  readonly made: Element
  readonly pictures: readonly Element[]
  captions: ElementContent[][]
}

const HEADING = /^h[1-6]$/
const HOLDS_INLINE = /^(?:li|dt|dd|td|th)$/
const CELL = /^t[dh]$/

/** Puts the parts of one article together: text in its lists, quotations and tables, pictures in their figures. */
export class ArticleBuilder {
  readonly #article = element('article')
  readonly #input: HtmlArticles
  readonly #inline: InlineMarkup
  readonly #around: Wrappers
  readonly #figures = new Map<Element, Figure>()
  /** Sources of the pictures so far. */
  readonly #printed = new Set<string>()
  #open: Wrapper[] = []
  #titled = false

  constructor(input: HtmlArticles, inline: InlineMarkup, around: Wrappers) {
    this.#input = input
    this.#inline = inline
    this.#around = around
  }

  add(part: HtmlPart): void {
    if (part.kind === 'figure' || part.role === 'caption') this.#addToFigure(part)
    else if (part.text.trim() === '') return
    else if (part.role === 'title') this.#addTitle(part)
    else if (part.kind === 'separator') return
    else this.#addText(part)
  }

  /** The article, its blocks on lines of their own. */
  end(properties: Properties): Element {
    for (const figure of this.#figures.values()) endFigure(figure)
    const children: ElementContent[] = [{ type: 'text', value: '\n' }]
    for (const child of this.#article.children) {
      if (child.type === 'element' && child.tagName === 'figure' && child.children.length === 0)
        continue
      children.push(child, { type: 'text', value: '\n' })
    }
    return { ...this.#article, properties, children }
  }

  #addTitle({ text, node }: HtmlPart): void {
    const tagName = this.#titled ? 'h2' : 'h1'
    this.#titled = true
    this.#open = []
    this.#article.children.push(element(tagName, own(node), this.#inline.of(text, [node])))
  }

  #addText({ kind, text, node }: HtmlPart): void {
    const into = this.#openWrappers(kind === 'figure' ? [] : this.#around.of(kind, node))
    const isPre = kind === 'pre'
    const inline = this.#inline.of(text, [node], isPre)
    const holdsInline = HOLDS_INLINE.test(into.tagName)
    const isCell = CELL.test(into.tagName)
    if (holdsInline && (isCell || into.children.length === 0)) {
      // Printers run paragraphs of a cell into each other.
      if (into.children.length > 0) into.children.push(element('br'), element('br'))
      for (const child of inline) into.children.push(child)
      return
    }
    const tagName = isPre ? 'pre' : kind === 'heading' ? this.#heading(node) : 'p'
    into.children.push(element(tagName, own(node), inline))
  }

  /** The level that the page gave it; the first is the title's. */
  #heading(node: Element | undefined): string {
    let at = node
    for (let up = 0; at && up < 4; up++) {
      if (HEADING.test(at.tagName)) return at.tagName === 'h1' ? 'h2' : at.tagName
      at = this.#around.parentOf(at)
    }
    return 'h2'
  }

  /** Go on in the lists and tables that are open as far as they are the block's own, and open the rest. */
  #openWrappers(sources: readonly Element[]): Element {
    let shared = 0
    while (shared < sources.length && this.#open[shared]?.source === sources[shared]) shared++
    this.#open = this.#open.slice(0, shared)
    for (const source of sources.slice(shared)) {
      const parent = this.#open.at(-1)
      const into = parent?.made ?? this.#article
      if (parent && CELL.test(source.tagName)) addEmptyCells(parent, source)
      const made = element(source.tagName === 'menu' ? 'ul' : source.tagName, kept(source))
      into.children.push(made)
      this.#open.push({ source, made })
    }
    return this.#open.at(-1)?.made ?? this.#article
  }

  #addToFigure({ kind, text, node, figure: source, role }: HtmlPart): void {
    let figure = source && this.#figures.get(source)
    if (!figure) {
      const found = this.#pictures(source, kind === 'figure')
      figure = { made: element('figure'), pictures: found, captions: [] }
      for (const picture of found) figure.made.children.push(picture)
      this.#figures.set(source ?? figure.made, figure)
      this.#open = []
      this.#article.children.push(figure.made)
    }
    if (role !== 'caption' || text.trim() === '') return
    withoutRepeatedAlt(figure.pictures, text)
    if (this.#input.captions === 'keep')
      figure.captions.push(
        this.#inline.of(text, [node, node && this.#around.parentOf(node), source]),
      )
  }

  /** The pictures of an element; of a bare one those that the article does not have yet. */
  #pictures(source: Element | undefined, isBare: boolean): Element[] {
    const all = source ? pictures(source, this.#input.base, this.#input.skip) : []
    const found = all.filter((each) => !isBare || !this.#printed.has(property(each, 'src')))
    for (const each of found) this.#printed.add(property(each, 'src'))
    return found
  }
}

/** Cells without text are no blocks, and yet the ones behind them stand in their column. */
function addEmptyCells({ source: row, made }: Wrapper, cell: Element): void {
  const cells = row.children.filter((child) => child.type === 'element' && CELL.test(child.tagName))
  const before = cells.indexOf(cell)
  for (let i = made.children.length; i < before; i++) {
    const empty = cells[i] as Element
    made.children.push(element(empty.tagName, kept(empty)))
  }
}

function endFigure({ made, captions }: Figure): void {
  const [first, ...more] = captions
  if (!first) return
  const children = more.length === 0 ? first : captions.map((caption) => element('p', {}, caption))
  made.children.push(element('figcaption', {}, children))
}

function element(
  tagName: string,
  properties: Properties = {},
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children }
}

/** Language and direction; only a block of its own element has them. */
function own(node: Element | undefined): Properties {
  if (!node || !/^(?:p|h[1-6]|pre)$/.test(node.tagName)) return {}
  const [lang, dir] = [property(node, 'lang'), property(node, 'dir').toLowerCase()]
  return { ...(lang !== '' && { lang }), ...(dir !== '' && { dir }) }
}

/** Spans larger than any table has make printers fill in as many cells. */
const MAX_SPAN = 50

function kept({ tagName, properties }: Element): Properties {
  const found: Properties = {}
  for (const name of ['start', 'reversed', 'scope']) {
    const value = properties[name]
    if (value !== undefined) found[name] = value
  }
  if (!CELL.test(tagName)) return found
  for (const name of ['colSpan', 'rowSpan']) {
    const value = Number(properties[name])
    if (value > 1 && value <= MAX_SPAN) found[name] = Math.floor(value)
  }
  return found
}
