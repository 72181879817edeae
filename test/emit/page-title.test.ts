import { expect, it } from 'vitest'
import { pageTitle } from '../../src/emit/page-title.ts'
import type { PageMeta, TitleSource } from '../../src/model/page-meta.ts'

const metaOf = (
  titles: Partial<Record<TitleSource, string>>,
  siteNames: string[] = [],
): PageMeta => ({
  titles: Object.entries(titles).map(([source, text]) => ({ source: source as TitleSource, text })),
  siteNames,
  descriptions: [],
  articleBodies: [],
  images: [],
  authors: [],
  articleTypes: [],
})

it.each([
  ['the headline', 'A b', {}, 'A b'],
  ['the headline, whatever stands on the tab', 'A b', { title: 'A b c - Wire' }, 'A b'],
  ['the headline that one source confirms', 'A b', { 'json-ld': 'A b', og: 'C d' }, 'A b'],
  [
    'the headline before the name of an unknown site',
    'A b',
    { og: 'A b - Wire', title: 'A b – Wire' },
    'A b',
  ],
  ['what two sources agree on', 'B', { 'json-ld': 'A: B', og: 'A: B', title: 'B' }, 'A: B'],
  ['the first source without a headline', null, { og: 'A b | Wire' }, 'A b'],
  ['nothing', null, {}, null],
])('is %s', (_, headline, titles, expected) => {
  expect(pageTitle(headline, metaOf(titles, ['Wire']))).toBe(expected)
})
