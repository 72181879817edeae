import type { Element } from 'hast'
import type { Hiding } from '../model/outline.ts'
import { property } from './property.ts'

const UNSEEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** How an element hides its text, if it does. */
export function hidingOf(element: Element): Hiding | undefined {
  const { tagName, properties } = element
  if (tagName === 'noscript') return 'noscript'
  if (tagName === 'template') return 'template'
  if (tagName === 'dialog' && properties['open'] === undefined) return 'dialog'
  if (properties['hidden'] !== undefined && properties['hidden'] !== false) return 'attribute'
  if (property(element, 'ariaHidden') === 'true') return 'attribute'
  if (properties['style'] !== undefined && UNSEEN_STYLE.test(property(element, 'style')))
    return 'style'
  return undefined
}
