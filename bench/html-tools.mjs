import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { parse } from 'parse5'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { createCleaner } from '../dist/index.js'

const cleaner = createCleaner({ captions: 'separate' })
const parser = unified().use(rehypeParse)
const printer = unified().use(rehypeParse).use(rehypeStringify)

/** What reads a page: us first, then the peers, then what only parses. */
export const htmlTools = {
  presswash: (html) => cleaner.clean(html, { from: 'html' }),
  'rehype-parse': (html) => parser.parse(html),
  'rehype-parse + rehype-stringify': (html) => String(printer.processSync(html)),
  'linkedom + Readability': (html) => new Readability(parseHTML(html).document).parse(),
  Defuddle: (html) => Defuddle(parseHTML(html).document, 'https://example.com/'),
  'parse5.parse': (html) => parse(html),
}
