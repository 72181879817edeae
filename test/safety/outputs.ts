import { marked } from 'marked'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { createCleaner } from '../../src/clean.ts'
import { rehypePresswash } from '../../src/plugin.ts'
import type { Hostile } from './articles.ts'

const cleaner = createCleaner({ include: ['html'] })
const printer = createCleaner({ include: ['html', 'markdown'] })
const plugin = unified().use(rehypeParse).use(rehypePresswash).use(rehypeStringify).freeze()

/** A document as HTML. */
export function htmlOf({ input, from }: Hostile): string {
  return cleaner.clean(input, { from }).html!
}

/** A document as HTML, and its Markdown as HTML that `marked` makes of it. */
export function printedOf({ input, from }: Hostile): string[] {
  const { html, markdown } = printer.clean(input, { from })
  return [html!, marked.parse(markdown!, { async: false })]
}

/** A page as the plugin and rehype print it. */
export function pluginOutput({ input }: Hostile): string {
  return String(plugin.processSync(input))
}

/** Markdown as HTML that strict renderers make of it, told to let everything through. */
export function commonMarkOf({ input, from }: Hostile): string {
  const { markdown } = printer.clean(input, { from })
  return micromark(markdown!, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
}
