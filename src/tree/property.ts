import type { Element } from 'hast'

/** A property of an element as text: lists joined by spaces, `true` and missing ones as the empty string. */
export function property(element: Element, name: string): string {
  const value = element.properties[name]
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'number' ? String(value) : ''
}
