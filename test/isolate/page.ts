import type { Zone } from '../../src/model/isolated.ts'
import { isolate } from '../../src/isolate/isolate.ts'
import { parseHtml } from '../../src/parse/parse-html.ts'
import { defaultRules } from '../../src/rules/default.ts'

/** Sentences of a made-up article, long enough to be paragraphs. */
export const SENTENCES = [
  'The city opened its new harbour bridge on Monday, a year before the date in the contract.',
  'Engineers from four countries had worked on it since the storm of 2021 tore the old one down.',
  'Tolls will stay as they are until the loan is paid, which will take the council eleven years.',
  'Fishermen had feared that the works would close the quay for a second winter; they did not.',
] as const

export const TITLE = 'Harbour bridge opens a year early'

/** The paragraphs of the made-up article, with something behind the second. */
export const body = (island = '') =>
  SENTENCES.map((text, i) => `<p>${text}</p>${i === 1 ? island : ''}`).join('\n')

/** A page round some HTML. */
export const page = (html: string) =>
  `<!doctype html><html lang="en"><head><title>${TITLE} - Harbour Wire</title></head><body>${html}</body></html>`

/** The texts of a page that have a role in the article, and the rules that took out the others. */
export function zonesOf(html: string) {
  const { outline, zones } = isolate(parseHtml(html), defaultRules())
  const texts = (role: Zone['role']) =>
    outline.leaves
      .filter(({ index }) => zones[index]?.place === 'article' && zones[index].role === role)
      .map(({ text }) => text)
  const gone = outline.leaves
    .filter(({ index }) => zones[index]?.place !== 'article')
    .map(({ text, index }) => [text, zones[index]?.rule])
  return { title: texts('title'), body: texts('body'), captions: texts('caption'), gone }
}
