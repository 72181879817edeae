import type { Zone } from '../model/isolated.ts'
import type { Leaf } from '../model/outline.ts'
import { fold } from '../text/fold.ts'
import type { Page } from './page.ts'

/**
 * The zone of the headline. A kicker printed in the same line is no part of it: an element before it that is named so,
 * or without which the line is what the page's head calls it. Where the head has the kicker too it stays.
 */
export function titleZone({ meta, meanings }: Page, { text, marks }: Leaf): Zone {
  // What is on the tab follows the headline and proves nothing.
  const sources = (meta?.titles ?? []).filter(
    ({ source }) => source !== 'title' && source !== 'twitter',
  )
  const titles = sources.map((title) => fold(title.text))
  const kicker = marks
    .filter(({ start, end }) => start === 0 && end < text.length)
    .find(({ element, end }) => {
      const [own, rest] = [fold(text.slice(0, end)), fold(text.slice(end))]
      if (rest === '' || titles.some((title) => title.startsWith(own))) return false
      return (
        titles.includes(rest) ||
        meanings.ofElement(element).some(({ means }) => means === 'furniture')
      )
    })
  return { place: 'article', role: 'title', ...(kicker && { from: kicker.end }) }
}
