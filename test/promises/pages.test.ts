import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, createCleaner } from '../../src/index.ts'
import { parseHtml } from '../../src/parse/parse-html.ts'
import { checkPage } from './check-page.ts'
import { missingWords } from './missing-words.ts'
import { pages, wholePages } from './pages.ts'
import { runOptions } from './run-options.ts'

describe('the promises, over generated pages', () => {
  it('hold for pages of every shape', () => {
    fc.assert(
      fc.property(pages, (html) => checkPage(html)),
      runOptions(400),
    )
  })

  it('hold for pages in any of the caption modes', () => {
    fc.assert(
      fc.property(pages, fc.constantFrom('separate' as const, 'drop' as const), (html, captions) =>
        checkPage(html, { captions }),
      ),
      runOptions(100),
    )
  })

  it('hold for any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (html) => checkPage(html)),
      runOptions(200),
    )
  })

  const { clean: print } = createCleaner({ include: ['html', 'text'] })

  it('hold for what is printed: HTML cleaned again is the same', () => {
    fc.assert(
      fc.property(wholePages, (page) => {
        const { html = '' } = print(page, { from: 'html' })
        // Captions of one figure are printed as its paragraphs, and read as one caption.
        fc.pre(!html.includes('<figcaption><p>'))
        const again = print(html, { from: 'html' })
        expect(again.html).toBe(html)
        expect(again.removed).toEqual([])
      }),
      runOptions(300),
    )
  })

  // Items in items and the like come out of broken pages, and are put right when what was printed is read again.
  it('hold for what is printed of broken pages: cleaned again it loses nothing but copies', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { html = '', text } = print(page, { from: 'html' })
        const again = print(html, { from: 'html' })
        for (const { rule } of again.removed) expect(rule).toMatch(/^repeats\//)
        const left = again.removed.length === 0 ? wordsOf(text) : wordsOf(again.text)
        expect(wordsOf(again.text)).toEqual(left)
      }),
      runOptions(200),
    )
  })

  // A text does not say that a line is a heading, a caption, a cell or a pull quote: what a page's structure kept twice
  // is said twice there. Nothing else may go.
  it('hold for what is printed: text cleaned again loses nothing but copies', () => {
    fc.assert(
      fc.property(pages, (html) => {
        const { text = '' } = clean(html, { from: 'html', include: ['text'] })
        const again = clean(text, { include: ['text'] })
        for (const { rule, text: gone, keptAt } of again.removed) {
          expect(rule).toMatch(/^repeats\//)
          expect(missingWords(text.slice(keptAt!.start, keptAt!.end), gone)).toEqual([])
        }
        const left = again.removed.length === 0 ? wordsOf(text) : wordsOf(again.text)
        expect(wordsOf(again.text)).toEqual(left)
      }),
      runOptions(300),
    )
  })

  it('hold at the limits of the parser: what is over them is cut or flattened, and said', () => {
    const limits = { depth: 12, nodes: 60, attributes: 2, length: 2_000, reopened: 4 }
    fc.assert(
      fc.property(pages, fc.boolean(), (html, positions) => {
        const { tree, messages } = parseHtml(html, { positions, limits })
        const { nodes, depth, attributes } = measure(tree)
        expect(nodes).toBeLessThanOrEqual(limits.nodes + 10)
        expect(depth).toBeLessThanOrEqual(limits.depth)
        expect(attributes).toBeLessThanOrEqual(limits.attributes)
        const unlimited = messages.length === 0 ? parseHtml(html, { positions }).tree : tree
        expect(tree).toEqual(unlimited)
      }),
      runOptions(300),
    )
  })
})

const wordsOf = (text = '') => text.split(/\s+/u).filter((word) => word !== '')

type Tree = ReturnType<typeof parseHtml>['tree']

/** Nodes, elements inside each other, and attributes of one element. */
function measure(tree: Tree) {
  const size = { nodes: 0, depth: 0, attributes: 0 }
  const visit = (node: Tree | Tree['children'][number], depth: number) => {
    size.nodes += 1
    size.depth = Math.max(size.depth, depth)
    if (node.type === 'element') {
      size.attributes = Math.max(size.attributes, Object.keys(node.properties).length)
      if (node.content) visit(node.content, depth)
    }
    if ('children' in node) for (const child of node.children) visit(child, depth + 1)
  }
  visit(tree, 0)
  return size
}
